package io.jdlv.plugin;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Invocation;
import java.util.List;
import java.util.ServiceLoader;

/** The plugins of this jdlv. */
public final class Plugins {
    private final List<Plugin> plugins;

    private Plugins(List<Plugin> plugins) {
        this.plugins = List.copyOf(plugins);
    }

    /** Those on the class path. */
    public static Plugins installed() {
        return new Plugins(ServiceLoader.load(Plugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** Exactly these. */
    public static Plugins of(List<Plugin> plugins) {
        return new Plugins(plugins);
    }

    /**
     * The commands of all of them. Whether the program is of the right kind is asked when one is first run, so plugins cost
     * a session nothing until they are used.
     */
    public List<Command> commands() {
        return plugins.stream()
                .flatMap(plugin -> plugin.commands().stream().<Command>map(c -> new Guarded(plugin, c)))
                .toList();
    }

    /** A command that looks at the program before it runs. */
    private record Guarded(Plugin plugin, Command command) implements Command {
        @Override
        public CommandInfo info() {
            return command.info();
        }

        @Override
        public void run(Invocation call) {
            if (!call.session().hasFunction(plugin.tellingFunction())) {
                throw new CommandException(info().name() + " is for " + plugin.subject()
                        + ", and this program is none: it has no function that matches " + plugin.tellingFunction() + ".");
            }
            command.run(call);
        }
    }
}
