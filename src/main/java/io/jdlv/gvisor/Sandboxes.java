package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.render.Result;
import io.jdlv.transport.Machine;
import io.jdlv.transport.ShellScript;
import io.jdlv.transport.StartedServer;
import io.jdlv.transport.TargetOutput;
import io.jdlv.transport.TransportException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The gVisor sandboxes of a machine, found by its processes. */
public final class Sandboxes {
    private static final ShellScript FIND = ShellScript.beside(Sandboxes.class, "sandboxes.sh");
    private static final ShellScript ASK_FOR_CONTAINER = ShellScript.beside(Sandboxes.class, "container.sh");

    private static final String BUILD = "build runsc with CGO_ENABLED=0 go build"
            + " -gcflags='gvisor.dev/gvisor/pkg/sentry/kernel=-N -l'"
            + " -gcflags='gvisor.dev/gvisor/pkg/sentry/syscalls/...=-N -l' gvisor.dev/gvisor/runsc, and start the sandbox"
            + " with that one";

    private final Machine machine;
    private final List<Sandbox> found;

    private Sandboxes(Machine machine, List<Sandbox> found) {
        this.machine = machine;
        this.found = found;
    }

    /**
     * Looks for them, in one turnaround. None is stopped or asked.
     *
     * @throws TransportException if nothing can be run on the machine
     */
    public static Sandboxes on(Machine machine) {
        return new Sandboxes(machine, read(machine.run(FIND, List.of())));
    }

    static List<Sandbox> read(String listing) {
        List<Sandbox> sandboxes = new ArrayList<>();
        long pid = 0;
        Sandbox.Debug debug = Sandbox.Debug.UNREADABLE;
        List<String> words = new ArrayList<>();
        List<String> containers = new ArrayList<>();
        for (String line : listing.lines().toList()) {
            String[] parts = line.split(" ", 2);
            String rest = parts.length < 2 ? "" : parts[1];
            switch (parts[0]) {
                case "sandbox" -> {
                    Sandbox.of(pid, debug, words, containers).ifPresent(sandboxes::add);
                    pid = Long.parseLong(rest);
                    words.clear();
                    containers.clear();
                }
                case "container" -> containers.add(rest);
                case "debug" -> debug = Sandbox.Debug.valueOf(rest.toUpperCase(Locale.ROOT));
                default -> words.add(rest);
            }
        }
        Sandbox.of(pid, debug, words, containers).ifPresent(sandboxes::add);
        return List.copyOf(sandboxes);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, a line each under a heading; what their command lines say is escaped. */
    public String table() {
        return new SandboxesText(found).text();
    }

    /** All of them, for programs. */
    public Result result() {
        return new SandboxesText(found);
    }

    /**
     * The process to attach to.
     *
     * @param name the sandbox's id or that of one of its containers, or the start of one, its process id, or a container's
     *     name; empty for the only sandbox
     * @throws CommandException if there is no such sandbox, several could be meant, or a debugger finds nothing in it
     */
    public long process(Optional<String> name) {
        if (found.isEmpty()) {
            throw new CommandException("No gVisor sandbox runs on " + machine.name() + ".");
        }
        Sandbox chosen = name.map(this::named).orElseGet(this::only);
        return switch (chosen.debug()) {
            case YES -> chosen.pid();
            case STRIPPED -> throw new CommandException("The runsc of sandbox " + chosen.id()
                    + " has no debugging information, so nothing can be seen in it: " + BUILD + ".");
            case UNREADABLE -> throw new CommandException("The runsc of sandbox " + chosen.id() + " (process "
                    + chosen.pid() + ") is not yours to read: be the user who runs it, mostly root.");
        };
    }

    /**
     * Attaches a dlv.
     *
     * @param process as {@link #process} says
     * @param listener takes what the sandbox's program writes
     * @throws CommandException if the sandbox has ended since it was found
     * @throws TransportException if no dlv can be started, or it cannot attach
     */
    public StartedServer attach(long process, TargetOutput listener) {
        try {
            return machine.attach(List.of(Long.toString(process)), listener);
        } catch (TransportException e) {
            // what dlv says of a process that is gone differs from system to system
            if (on(machine).found.stream().noneMatch(sandbox -> sandbox.pid() == process)) {
                throw new CommandException("The sandbox has ended: its process " + process + " is gone.", e);
            }
            throw e;
        }
    }

    private Sandbox only() {
        if (found.size() > 1) {
            throw new CommandException("There are " + found.size() + " sandboxes on " + machine.name()
                    + ": name one by its id, its process id or its container's name.");
        }
        return found.getFirst();
    }

    private Sandbox named(String name) {
        return one(sandbox -> sandbox.hasId(name::equals))
                .or(() -> one(sandbox -> String.valueOf(sandbox.pid()).equals(name)))
                .or(() -> one(sandbox -> sandbox.hasId(id -> id.startsWith(name))))
                .orElseGet(() -> ofContainer(name));
    }

    private Sandbox ofContainer(String name) {
        List<String> answer = machine.run(ASK_FOR_CONTAINER, List.of(name)).lines().toList();
        List<String> ids = behind("id ", answer);
        return one(sandbox -> sandbox.hasId(ids::contains)).orElseThrow(() -> {
            List<String> tools = behind("asked ", answer);
            String asked = tools.isEmpty()
                    ? "neither docker nor nerdctl nor crictl is there to ask for a container's name"
                    : "no container of that name in a sandbox is known to " + String.join(" or ", tools);
            return new CommandException(
                    "No sandbox on " + machine.name() + " has the id or process id " + name + ", and " + asked + ".");
        });
    }

    private static List<String> behind(String mark, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()).strip())
                .toList();
    }

    private Optional<Sandbox> one(Predicate<Sandbox> wanted) {
        List<Sandbox> fitting = found.stream().filter(wanted).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
