package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.Location;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.TargetThread;
import io.jdlv.delve.Variable;
import io.jdlv.gvisor.AccessCheck.Outcome;
import io.jdlv.rpc.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the kernel checks in a system call, seen by breakpoints on the functions that check and on their inlined copies. */
final class AccessChecks {
    private static final String SENTRY = "gvisor.dev/gvisor/pkg/sentry/";

    /** What asks for a capability; which of them are functions of their own is up to the compiler. A task asks by its credentials. */
    private static final List<String> CAPABILITIES = List.of(
            SENTRY + "kernel/auth.(*Credentials).HasCapabilityIn",
            SENTRY + "kernel/auth.(*Credentials).HasCapability",
            SENTRY + "kernel/auth.(*Credentials).HasSelfCapability",
            SENTRY + "kernel/auth.(*Credentials).HasRootCapability",
            SENTRY + "kernel/auth.(*Credentials).HasCapabilityOnFile");

    private static final List<String> FILES = List.of(SENTRY + "vfs.GenericCheckPermissions");

    /** Those that call the former for a file whose name they know; it is lost where they do. */
    private static final List<String> NAMED_FILES = List.of(
            SENTRY + "fsimpl/overlay.(*dentry).checkPermissions", SENTRY + "fsimpl/gofer.(*dentry).checkPermissions");

    /** Of a file's check: the place of the access control list among the arguments, and their count. */
    private static final int LIST = 4;

    private static final int ARGUMENTS = 5;

    private static final Pattern CONSTANT = Pattern.compile("\\bCAP_[A-Z_]+\\b");
    private static final int DEPTH = 5;

    private final DelveClient delve;
    private final Probes probes;
    private final CallRegisters registers;
    private final Function<Stackframe, Optional<String>> sourceLine;
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private Optional<String> fileName = Optional.empty();

    /**
     * A check.
     *
     * @param read waits for what is yet to come of it: what is asked at a stop is answered while the call goes on
     * @param credentials whose it was about, where that could be read
     */
    private record Seen(Supplier<AccessCheck> read, Optional<CheckedCredentials> credentials) {
        Checked checked() {
            return new Checked(read.get(), credentials);
        }
    }

    /** The same when all of it is known. */
    private record Checked(AccessCheck check, Optional<CheckedCredentials> credentials) {
        /** A file system that looks for itself does so with its own credentials; that tells something when it may not. */
        boolean matters(Credentials caller) {
            return check.isRefused() || credentials.map(who -> who.areOf(caller)).orElse(true);
        }

        AccessCheck asOf(Credentials caller) {
            OptionalLong capability = Capabilities.bit(check.what());
            if (check.outcome() == Outcome.UNKNOWN && capability.isPresent()) {
                boolean has = (caller.effective() >>> capability.getAsLong() & 1) != 0;
                return new AccessCheck(check.what() + ", which the caller " + (has ? "has" : "does not have"), Outcome.UNKNOWN);
            }
            return credentials
                    .filter(who -> !who.areOf(caller))
                    .map(who -> new AccessCheck(check.what() + ", for uid " + who.uid(), check.outcome()))
                    .orElse(check);
        }
    }

    /**
     * Looks the functions up, in one turnaround where the sentry was not asked for them before.
     *
     * @param probes makes what it sees by
     * @param sourceLine the text of a frame's line, if its source is there
     */
    AccessChecks(
            DelveClient delve,
            Probes probes,
            Sentry sentry,
            CallRegisters registers,
            Function<Stackframe, Optional<String>> sourceLine) {
        this.delve = delve;
        this.probes = probes;
        this.sourceLine = sourceLine;
        this.registers = registers;
        sentry.functions(functions())
                .forEach((name, found) -> found.stream().findFirst().ifPresent(place -> places.put(name, place)));
        require("check of permissions", FILES);
        require("check of capabilities", CAPABILITIES);
    }

    private void require(String what, List<String> names) {
        if (names.stream().noneMatch(places::containsKey)) {
            missing.add("this runsc has no " + what + " that can be seen, tried " + String.join(", ", names));
        }
    }

    /** What it looks for in the sentry. */
    static List<String> functions() {
        return Stream.of(CAPABILITIES, FILES, NAMED_FILES).flatMap(List::stream).toList();
    }

    /** The breakpoints for a call, and forgets what was seen in another. */
    List<Probe> probes(String condition) {
        seen.clear();
        fileName = Optional.empty();
        List<String> capability = new ArrayList<>(List.of("cp", registers.number()));
        capability.addAll(CheckedCredentials.expressions("c"));
        List<String> file = new ArrayList<>(List.of("ats", "mode", "kuid", "kgid", "acl"));
        file.addAll(CheckedCredentials.expressions("creds"));
        return Stream.of(
                        probe("checks of capabilities", CAPABILITIES, condition, capability, this::capability),
                        probe("checks of permissions", FILES, condition, file, this::file),
                        probe("names of files", NAMED_FILES, condition, List.of("d.name"), this::name))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One breakpoint for all of them: inlined in each other they begin at the same instructions. */
    private Optional<Probe> probe(
            String what, List<String> names, String condition, List<String> variables, Consumer<TargetThread> hit) {
        List<Long> addresses = names.stream()
                .flatMap(name -> Optional.ofNullable(places.get(name)).stream())
                .flatMap(place -> place.pcs().stream())
                .distinct()
                .toList();
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(probes.at(addresses, condition, variables, hit, reason -> missing.add(what + ": " + reason)));
    }

    private static List<Variable> variables(TargetThread thread) {
        return thread.breakpointInfo().map(info -> info.variables()).orElse(List.of());
    }

    /** The capability is a parameter. A function of its own that was optimised may have no variable for it; then it is a register. */
    private void capability(TargetThread thread) {
        List<Variable> values = variables(thread);
        if (values.size() <= 2) {
            return;
        }
        boolean isOwnFunction = CAPABILITIES.contains(thread.functionName());
        Variable value = values.get(0).isUnreadable() && isOwnFunction ? values.get(1) : values.get(0);
        Optional<Long> number = value.isUnreadable() ? Optional.empty() : Values.integer(value);
        Optional<CheckedCredentials> who = CheckedCredentials.of(values.subList(2, values.size()));
        Outcome outcome = number.flatMap(capability -> who.map(each -> each.has(capability))).map(Outcome::of).orElse(Outcome.UNKNOWN);
        Supplier<String> what = number.<Supplier<String>>map(capability -> () -> Capabilities.name(capability))
                .orElseGet(() -> inSource(thread));
        seen.add(new Seen(() -> new AccessCheck(what.get(), outcome), who));
    }

    /** An inlined function may have lost its constant; the line that calls it has the name. */
    private Supplier<String> inSource(TargetThread thread) {
        Call<List<Stackframe>> stack = delve.goroutines().stacktrace(StacktraceRequest.of(thread.goroutineId(), DEPTH));
        return () -> {
            Optional<Stackframe> caller = stack.again().await().stream()
                    .filter(frame -> !CAPABILITIES.contains(frame.functionName()))
                    .findFirst();
            return caller.flatMap(sourceLine)
                    .map(CONSTANT::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .or(() -> caller.map(frame ->
                            "a capability, in " + frame.functionName().substring(frame.functionName().lastIndexOf('/') + 1)))
                    .orElse("a capability");
        };
    }

    private void name(TargetThread thread) {
        fileName = variables(thread).stream().filter(value -> !value.isUnreadable()).map(Variable::value).findFirst();
    }

    private void file(TargetThread thread) {
        List<Variable> values = variables(thread);
        Optional<String> name = fileName;
        fileName = Optional.empty();
        if (values.size() <= ARGUMENTS || values.subList(0, LIST).stream().anyMatch(Variable::isUnreadable)) {
            seen.add(new Seen(() -> new AccessCheck("access to " + name.orElse("a file"), Outcome.UNKNOWN), Optional.empty()));
            return;
        }
        List<Long> numbers = values.subList(0, LIST).stream().map(value -> Values.integer(value).orElse(0L)).toList();
        // versions before 2025 have no lists
        boolean hasList = !values.get(LIST).isUnreadable() && Values.pointer(values.get(LIST)) != 0;
        Optional<CheckedCredentials> who = CheckedCredentials.of(values.subList(ARGUMENTS, values.size()));
        FileAccess access = new FileAccess(name, numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), hasList);
        seen.add(new Seen(() -> access.check(who), who));
    }

    /** What was checked in the call, in order, each once. */
    List<AccessCheck> checked(Credentials caller) {
        return seen.stream()
                .map(Seen::checked)
                .filter(check -> check.matters(caller))
                .map(check -> check.asOf(caller))
                .distinct()
                .toList();
    }

    /** What cannot be seen in this runsc, a sentence each. */
    List<String> missing() {
        return missing.stream().distinct().toList();
    }
}
