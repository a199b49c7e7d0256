package io.jdlv.plugin;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.rpc.RpcException;
import io.jdlv.session.MemoryWrite;
import io.jdlv.session.Session;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
     * A command for each, by its word. Whether the program is of the right kind is asked when one is first run, so plugins
     * cost a session nothing until they are used.
     */
    public List<Command> commands() {
        return plugins.stream().<Command>map(Word::new).toList();
    }

    /** The panels of those plugins that are for the session's target. */
    public List<Panel> panels(Session session) {
        return plugins.stream()
                .filter(plugin -> !plugin.panels().isEmpty() && session.hasFunction(plugin.tellingFunction()))
                .flatMap(plugin -> plugin.panels().stream())
                .toList();
    }

    /**
     * Has plugins take back what they had put into a process for a session that went without a word.
     *
     * @param lent what they had noted in its journal
     * @return a sentence for each plugin: that it was done, or why it was not, and then undo takes the bytes back
     */
    public List<String> takeBack(Session session, List<MemoryWrite> lent) {
        Map<String, List<MemoryWrite>> byWord =
                lent.stream().collect(Collectors.groupingBy(each -> each.typed().split(" ", 2)[0], TreeMap::new, Collectors.toList()));
        return byWord.entrySet().stream().map(entry -> takeBack(session, entry.getKey(), entry.getValue())).toList();
    }

    private String takeBack(Session session, String word, List<MemoryWrite> lent) {
        try {
            plugins.stream()
                    .filter(plugin -> plugin.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new CommandException("This jdlv has no plugin " + word + "."))
                    .takeBack(session, lent);
            return "A session that did not end in order left breakpoints of " + word + " in this process; they are taken away.";
        } catch (CommandException | RpcException e) {
            session.writer().journal().adopt(lent.stream().filter(each -> !each.before().isEmpty()).toList());
            return "A session that did not end in order left breakpoints of " + word + " in this process, which are still there: "
                    + e.getMessage() + " undo takes back one changed byte at a time.";
        }
    }

    /** The word of a plugin, with its commands behind it. */
    private record Word(Plugin plugin) implements Command {
        @Override
        public CommandInfo info() {
            return CommandInfo.of(Group.PLUGINS, plugin.summary(), plugin.word())
                    .usage(plugin.word() + " <command> [arguments]")
                    .details("These are for " + plugin.subject() + ";\nhelp " + plugin.word()
                            + " COMMAND says what each does.");
        }

        @Override
        public List<Command> members() {
            return plugin.commands();
        }

        @Override
        public Map<String, String> expressions(Session session) {
            return plugin.expressions().isEmpty() || !session.hasFunction(plugin.tellingFunction()) ? Map.of() : plugin.expressions();
        }

        @Override
        public void run(Invocation call) {
            if (!call.arguments().isEmpty() && !call.session().hasFunction(plugin.tellingFunction())) {
                // of a process that has ended the server has no functions; asked for its state it says what became of it
                call.session().control().stateNow();
                throw new CommandException(plugin.word() + " is for " + plugin.subject()
                        + ", and this program is none: it has no function that matches " + plugin.tellingFunction() + ".");
            }
            call.runMember(this);
        }
    }
}
