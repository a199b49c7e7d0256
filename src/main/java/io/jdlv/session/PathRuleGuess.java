package io.jdlv.session;

import io.jdlv.delve.Capability;
import io.jdlv.delve.ModuleDirectories;
import io.jdlv.delve.PackageBuildInfo;
import io.jdlv.delve.PathRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses rules from the target's source paths to this machine's. For a server that cannot, the directories of the packages
 * that the program was built from are compared with their import paths here; a newer one takes every function into account.
 * Delve: guessSubstitutePath in service/debugger/debugger.go.
 */
public final class PathRuleGuess {
    private static final String MAIN = "main";
    private static final String RUNTIME = "runtime";

    private final Session session;

    /** @param session whose server is asked */
    public PathRuleGuess(Session session) {
        this.session = session;
    }

    /**
     * {@return rules, in no order}
     *
     * @param client where this machine has its sources
     */
    public List<PathRule> guess(ModuleDirectories client) {
        if (session.supports(Capability.GUESS_SUBSTITUTE_PATH)) {
            return session.delve().program().guessPathRules(client).await();
        }
        return guess(client, session.delve().program().packages("", false).await());
    }

    static List<PathRule> guess(ModuleDirectories client, List<PackageBuildInfo> packages) {
        Map<String, Map<String, Integer>> votes = new HashMap<>();
        List<PathRule> rules = new ArrayList<>();
        for (PackageBuildInfo each : packages) {
            String name = each.importPath().equals(MAIN) ? client.mainPackage() : each.importPath();
            if (name.equals(RUNTIME) && !client.goroot().isEmpty()) {
                above(each.directoryPath(), 2).ifPresent(goroot -> rules.add(new PathRule(goroot, client.goroot())));
            }
            moduleOf(name, client).ifPresent(module -> above(each.directoryPath(), slashes(name.substring(module.length())))
                    .ifPresent(root -> votes.computeIfAbsent(module, m -> new HashMap<>()).merge(root, 1, Integer::sum)));
        }
        votes.forEach((module, roots) -> {
            String root = roots.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            rules.add(new PathRule(root, client.directories().get(module)));
        });
        return rules;
    }

    private static Optional<String> moduleOf(String name, ModuleDirectories client) {
        return client.directories().keySet().stream()
                .filter(module -> name.equals(module) || name.startsWith(module + "/"))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    /** The directory above by so many steps; nothing when there are not as many. */
    private static Optional<String> above(String directory, int steps) {
        String path = directory;
        for (int i = 0; i < steps; i++) {
            int slash = path.lastIndexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            path = path.substring(0, slash);
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }

    private static int slashes(String text) {
        return (int) text.chars().filter(c -> c == '/').count();
    }
}
