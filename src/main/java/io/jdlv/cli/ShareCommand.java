package io.jdlv.cli;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.server.Role;
import io.jdlv.server.SessionServer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code share [-guest]}: serves this session to programs and browsers as well. */
final class ShareCommand implements Command {
    private static final String GUEST = "-guest";

    private final Consumer<String> above;
    private Optional<SessionServer> server = Optional.empty();

    /**
     * @param above shows text while a line is typed
     */
    ShareCommand(Consumer<String> above) {
        this.above = above;
    }

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Shares this session with a browser or a program.", "share")
                .usage("share [-guest]")
                .details(
                        """
                        It shows the address of a page that is a client of this session beside the
                        prompt, and where programs connect. Both are on this machine only. The address
                        lets one in, once: share again for another.
                          -guest   whoever comes with the address looks and changes nothing

                        What others do is shown above the line that you type. The sharing ends with the
                        session.""");
    }

    @Override
    public void run(Invocation call) {
        Role role = switch (call.arguments()) {
            case "" -> Role.FULL;
            case GUEST -> Role.GUEST;
            default -> throw new CommandException("share takes " + GUEST + " or nothing, not " + call.arguments() + ".");
        };
        if (server.isEmpty()) {
            server = Optional.of(start(call));
        }
        call.say("page: " + server.get().invite(role));
        call.say("programs: " + server.get().endpoint());
    }

    private SessionServer start(Invocation call) {
        try {
            SessionServer started = SessionServer.start(call.session(), 0);
            call.session().watchers().add(new OthersShown(call.session().presentation(), above));
            return started;
        } catch (IOException e) {
            throw new CommandException("The session cannot be shared: " + e.getMessage() + ".", e);
        }
    }
}
