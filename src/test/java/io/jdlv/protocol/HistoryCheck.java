package io.jdlv.protocol;

import io.jdlv.delve.Capability;
import io.jdlv.delve.ServerVersion;
import io.jdlv.protocol.Catalogue.Constant;
import io.jdlv.protocol.Catalogue.Field;
import io.jdlv.protocol.Catalogue.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Derives from the catalogues when a part of the API came, and holds that against {@link Capability}. A part is a method, a
 * member, a command or a constant.
 */
final class HistoryCheck {
    private final Catalogues catalogues;
    private final List<Map<String, String>> parts;
    private final Set<String> findings = new LinkedHashSet<>();

    HistoryCheck(Catalogues catalogues) {
        this.catalogues = catalogues;
        this.parts = catalogues.all().stream().map(HistoryCheck::parts).toList();
    }

    /** A sentence for each thing to change. */
    Set<String> findings() {
        checkVersions();
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(each -> all.addAll(each.keySet()));
        all.forEach(this::check);
        for (Capability capability : Capability.values()) {
            for (String part : capability.parts()) {
                if (!all.contains(part)) {
                    findings.add("Capability." + capability + " names " + part
                            + ", which no version of Delve has: correct it or remove it.");
                }
            }
        }
        return findings;
    }

    private void checkVersions() {
        int oldest = ServerVersion.OLDEST_SUPPORTED.minor();
        List<Integer> minors = catalogues.all().stream().map(each -> each.version().minor()).toList();
        if (!minors.equals(IntStream.rangeClosed(oldest, minors.getLast()).boxed().toList())) {
            findings.add("There must be one catalogue of each minor version from 1." + oldest + " on, and there are those of "
                    + catalogues.all().stream().map(each -> each.version().toString()).toList()
                    + ": make the others with scripts/protocol VERSION.");
        }
        if (!catalogues.newest().version().equals(ServerVersion.NEWEST_KNOWN)) {
            findings.add("The newest catalogue is of " + catalogues.newest() + ", and ServerVersion.NEWEST_KNOWN is "
                    + ServerVersion.NEWEST_KNOWN + ": change that when the rest of this list is done.");
        }
    }

    private void check(String part) {
        int first = 0;
        while (!parts.get(first).containsKey(part)) {
            first++;
        }
        for (int i = first + 1; i < parts.size(); i++) {
            if (parts.get(i - 1).containsKey(part) && !parts.get(i).containsKey(part)) {
                findings.add(part + " is in " + catalogues.all().get(i - 1) + " and gone in " + catalogues.all().get(i)
                        + ". If Delve took it away, jdlv must do without it there, and HistoryCheck must learn of that; if not, the"
                        + " catalogue was changed by hand: run scripts/protocol.");
            }
        }
        checkCapability(part, first);
    }

    private void checkCapability(String part, int first) {
        ServerVersion seen = catalogues.all().get(first).version();
        Optional<Capability> capability = Capability.neededFor(part);
        if (first == 0) {
            capability.ifPresent(it -> findings.add("Capability." + it + " is since " + it.since() + ", but Delve " + seen
                    + " has its " + part + " already: remove that from it."));
            return;
        }
        ServerVersion before = catalogues.all().get(first - 1).version();
        if (capability.isEmpty()) {
            // what came inside of something new needs no capability of its own
            if (parts.get(first - 1).containsKey(owner(part, first))) {
                findings.add(part + " came after " + before + " and is in " + seen + ", and no Capability names it: add it to the"
                        + " one that it belongs to, or a new one such as " + suggestion(part, seen)
                        + ", and see what jdlv does without it (docs/protocol.md).");
            }
        } else if (capability.get().since().compareTo(before) <= 0 || capability.get().since().compareTo(seen) > 0) {
            findings.add("Capability." + capability.get() + " is since " + capability.get().since() + ", but its " + part
                    + " came after " + before + " and is in " + seen + ": correct the version.");
        }
    }

    private static String suggestion(String part, ServerVersion seen) {
        return "NAME(" + seen.major() + ", " + seen.minor() + ", " + seen.patch() + ", \"What it is\", \"" + part + "\")";
    }

    private String owner(String part, int in) {
        return parts.get(in).get(part);
    }

    /** Every part of a release, and what it is in; the API itself is always there. */
    private static Map<String, String> parts(Catalogue catalogue) {
        Map<String, String> parts = new LinkedHashMap<>();
        String api = "api";
        parts.put(api, api);
        catalogue.methods().keySet().forEach(method -> parts.put(method, api));
        catalogue.commands().values().forEach(command -> parts.put("api." + command, api));
        catalogue.constants().keySet().forEach(constant -> parts.put(constant, api));
        for (Type type : catalogue.types().values()) {
            parts.put(type.name(), type.name());
            for (Field field : Optional.ofNullable(type.fields()).orElse(List.of())) {
                parts.put(field.part(type), type.name());
            }
            String goPackage = type.name().substring(0, type.name().indexOf('.') + 1);
            for (Constant constant : Optional.ofNullable(type.constants()).orElse(List.of())) {
                parts.put(goPackage + constant.name(), type.name());
            }
        }
        return parts;
    }
}
