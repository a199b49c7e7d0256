package io.jdlv.session;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.JsonStreamParser;
import com.google.gson.annotations.SerializedName;
import io.jdlv.delve.ModuleDirectories;
import io.jdlv.lang.GoQuote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Go modules of a directory on this machine, which a server needs to guess path rules. Delve:
 * MakeGuessSusbtitutePathIn in service/rpc2/client.go.
 */
public final class GoModules {
    private final String go;
    private final Path directory;
    private final Map<String, String> environment;

    /**
     * Modules as a go command sees them.
     *
     * @param go the command, a name on the PATH or a path
     * @param directory where it is run: in a module
     * @param environment the variables that it gets
     */
    public GoModules(String go, Path directory, Map<String, String> environment) {
        this.go = go;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    /** A package in the output of {@code go list --json}. */
    private record Listed(
            @SerializedName("Dir") String dir,
            @SerializedName("ImportPath") String importPath,
            @SerializedName("Name") String name,
            @SerializedName("Module") Module module) {}

    private record Module(@SerializedName("Path") String path) {}

    /** What a program said and how it ended. */
    private record Finished(byte[] output, int status) {}

    /**
     * Asks go for GOROOT and for the directory of every module that the module here needs, itself included.
     *
     * @throws GoModulesException when there is no go or it fails
     */
    public ModuleDirectories find() {
        Finished list = run(List.of(go, "list", "--json", "all"));
        if (list.status() != 0) {
            throw new GoModulesException("error running go list exit status " + list.status() + ": output "
                    + GoQuote.quote(list.output()));
        }
        Map<String, String> directories = new TreeMap<>();
        String main = "";
        boolean oneMain = true;
        for (Listed each : parse(list.output())) {
            if (each.module() == null || !each.importPath().startsWith(each.module().path())) {
                continue;
            }
            String module = each.module().path();
            String root = above(each.dir(), each.importPath().substring(module.length()));
            String known = directories.put(module, root);
            if (known != null && !known.equals(root)) {
                throw new GoModulesException("could not determine path for module " + module + " (got "
                        + GoQuote.quote(known) + " and " + GoQuote.quote(root) + ")");
            }
            if ("main".equals(each.name())) {
                oneMain &= main.isEmpty() || main.equals(each.importPath());
                main = each.importPath();
            }
        }
        Finished goroot = run(List.of(go, "env", "GOROOT"));
        if (goroot.status() != 0) {
            throw new GoModulesException("exit status " + goroot.status());
        }
        return new ModuleDirectories(
                oneMain ? main : "", new String(goroot.output(), StandardCharsets.UTF_8).strip(), directories);
    }

    private static List<Listed> parse(byte[] output) {
        Gson gson = new Gson();
        List<Listed> packages = new ArrayList<>();
        String text = new String(output, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            // go list has nothing to say outside a module
            return packages;
        }
        try {
            new JsonStreamParser(text).forEachRemaining(json -> packages.add(gson.fromJson(json, Listed.class)));
        } catch (JsonParseException e) {
            throw new GoModulesException("the output of go list cannot be read: " + e.getMessage());
        }
        return packages;
    }

    /** The directory above {@code dir} by as many steps as the rest of an import path has. */
    private static String above(String dir, String rest) {
        Path path = Path.of(dir);
        for (long steps = rest.chars().filter(c -> c == '/').count(); steps > 0 && path.getParent() != null; steps--) {
            path = path.getParent();
        }
        return path.toString();
    }

    private Finished run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                byte[] output = process.getInputStream().readAllBytes();
                return new Finished(output, process.waitFor());
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new GoModulesException("path rules cannot be guessed without Go: there is no "
                    + GoQuote.quote(go) + " on the PATH of this machine");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GoModulesException("interrupted while go list ran");
        }
    }
}
