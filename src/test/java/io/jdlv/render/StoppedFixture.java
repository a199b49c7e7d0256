package io.jdlv.render;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DelveClient;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of Delve's fixtures, stopped at its first {@code runtime.Breakpoint}, before dlv's own client and ours. */
final class StoppedFixture implements AutoCloseable {
    private static final Pattern MARK = Pattern.compile("(?m)^\"?@@(\\d+)@@\"?\n");
    private static final String LEAVE = "exit\nn\n";

    private final GoTools tools;
    private final Path folder;
    private final HeadlessServer server;
    private final SocketCaller connection;
    private final DelveClient client;

    private StoppedFixture(GoTools tools, Path folder, HeadlessServer server) throws IOException {
        this.tools = tools;
        this.folder = folder;
        this.server = server;
        this.connection = SocketCaller.connect(server.address());
        this.client = new DelveClient(connection);
    }

    static StoppedFixture start(String name, Path folder) throws IOException {
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools).build(Fixture.parse("delve:" + name));
        HeadlessServer server = HeadlessServer.start(HeadlessServer.Options.exec(tools.dlv(), program, folder));
        StoppedFixture fixture = new StoppedFixture(tools, folder, server);
        fixture.client.server().setApiVersion().await();
        fixture.client.execution().command(DebuggerCommand.of(CommandName.CONTINUE)).await();
        return fixture;
    }

    DelveClient client() {
        return client;
    }

    GoTools tools() {
        return tools;
    }

    /**
     * {@return what dlv's client prints for each command, by its place in the list}
     *
     * @param commands none of which may run the target
     */
    Map<Integer, String> dlvPrints(List<String> commands) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            lines.add("print \"@@" + i + "@@\"");
            lines.add(commands.get(i));
        }
        lines.add("print \"@@" + commands.size() + "@@\"");
        Path init = Files.write(folder.resolve("init"), lines);
        Program dlv = new Program(
                List.of(tools.dlv().toString(), "connect", "--init", init.toString(), server.address()),
                folder,
                Map.of("TERM", "dumb", "HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString()),
                LEAVE.getBytes(StandardCharsets.UTF_8),
                Duration.ofMinutes(2));
        return byMark(dlv.run().outText());
    }

    private static Map<Integer, String> byMark(String output) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        Matcher mark = MARK.matcher(output);
        int number = -1;
        int start = 0;
        while (mark.find()) {
            if (number >= 0) {
                texts.put(number, output.substring(start, mark.start()));
            }
            number = Integer.parseInt(mark.group(1));
            start = mark.end();
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        connection.close();
        server.close();
    }
}
