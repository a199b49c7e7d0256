package io.jdlv.delve;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.time.Instant;
import java.util.List;

/** Calls about the program: sources, functions, types, code, libraries. */
public final class Program {
    private static final long WHOLE_FUNCTION = 0;

    private final MethodCaller methods;

    Program(MethodCaller methods) {
        this.methods = methods;
    }

    /** {@return when the executable was last modified, on the server; the epoch if the server does not say} */
    public Call<Instant> lastModified() {
        return methods.call(RpcMethod.LAST_MODIFIED, Replies.Modified.class)
                .map(reply -> reply.time() == null ? Instant.EPOCH : reply.time());
    }

    /** {@return the executable's build id; empty if it has none} */
    public Call<String> buildId() {
        return methods.call(RpcMethod.BUILD_ID, Replies.BuildId.class).map(reply -> OrEmpty.text(reply.buildId()));
    }

    /**
     * {@return the source files}
     *
     * @param filter a regular expression (RE2); empty for all
     */
    public Call<List<String>> sources(String filter) {
        return methods.call(RpcMethod.LIST_SOURCES, new Requests.ByFilter(filter), Replies.Sources.class)
                .map(reply -> OrEmpty.list(reply.sources()));
    }

    /**
     * {@return the names of functions}
     *
     * @param filter      a regular expression (RE2); empty for all
     * @param followCalls if above 0, also what these call, so many levels down (see {@link Capability#FOLLOW_CALLS})
     */
    public Call<List<String>> functions(String filter, int followCalls) {
        if (followCalls > 0) {
            methods.require(Capability.FOLLOW_CALLS);
        }
        return methods.call(
                        RpcMethod.LIST_FUNCTIONS,
                        new Requests.Functions(filter, followCalls),
                        Replies.Functions.class)
                .map(reply -> OrEmpty.list(reply.functions()));
    }

    /**
     * {@return the names of types}
     *
     * @param filter a regular expression (RE2); empty for all
     */
    public Call<List<String>> types(String filter) {
        return methods.call(RpcMethod.LIST_TYPES, new Requests.ByFilter(filter), Replies.Types.class)
                .map(reply -> OrEmpty.list(reply.types()));
    }

    /**
     * {@return a type (see {@link Capability#TYPE_INFO})}
     *
     * @param name its full name
     */
    public Call<TypeInfo> typeInfo(String name) {
        return methods.call(RpcMethod.TYPE_INFO, new Requests.ByName(name), Replies.OneType.class)
                .map(reply -> Replies.required(reply.type(), RpcMethod.TYPE_INFO));
    }

    /**
     * {@return the packages that the program was built from}
     *
     * @param filter a regular expression (RE2) for import paths; empty for all
     * @param files  whether their files are listed
     */
    public Call<List<PackageBuildInfo>> packages(String filter, boolean files) {
        if (methods.supports(Capability.PACKAGE_FILTER)) {
            return listPackages(filter, files);
        }
        try {
            Pattern pattern = Pattern.compile(filter);
            return listPackages("", files)
                    .map(all -> all.stream().filter(p -> pattern.matcher(p.importPath()).find()).toList());
        } catch (PatternSyntaxException e) {
            // as a newer server puts it
            return Call.failed(new RemoteException("invalid Filter pattern: " + e.getMessage()));
        }
    }

    private Call<List<PackageBuildInfo>> listPackages(String filter, boolean files) {
        return methods.call(
                        RpcMethod.LIST_PACKAGES_BUILD_INFO,
                        new Requests.Packages(files, filter),
                        Replies.Packages.class)
                .map(reply -> OrEmpty.list(reply.packages()));
    }

    /**
     * Finds places.
     *
     * @param scope              where expressions in it are evaluated
     * @param expression         a location expression
     * @param nonExecutableLines whether lines without code are found too, without a PC
     * @param pathRules          rules for paths in the expression
     * @return the places
     */
    public Call<FoundLocations> findLocation(
            EvalScope scope, String expression, boolean nonExecutableLines, List<PathRule> pathRules) {
        return methods.call(
                RpcMethod.FIND_LOCATION,
                new Requests.FindLocation(scope, expression, nonExecutableLines, pathRules),
                FoundLocations.class);
    }

    /**
     * Disassembles the function at a program counter.
     *
     * @param scope   whose goroutine's PC is marked
     * @param pc      unsigned
     * @param flavour the syntax
     * @return the function's instructions
     */
    public Call<List<AsmInstruction>> disassembleFunction(EvalScope scope, long pc, AssemblyFlavour flavour) {
        return disassemble(scope, pc, WHOLE_FUNCTION, flavour);
    }

    /**
     * Disassembles a range.
     *
     * @param scope   whose goroutine's PC is marked
     * @param start   the first address, unsigned
     * @param end     the first address behind it, unsigned; 0 for the whole function at the start
     * @param flavour the syntax
     * @return the instructions
     */
    public Call<List<AsmInstruction>> disassemble(
            EvalScope scope, long start, long end, AssemblyFlavour flavour) {
        return methods.call(
                        RpcMethod.DISASSEMBLE,
                        new Requests.Disassemble(scope, start, end, flavour),
                        Replies.Instructions.class)
                .map(reply -> OrEmpty.list(reply.instructions()));
    }

    /**
     * {@return the addresses of a function's return instructions, unsigned}
     *
     * @param functionName the function
     */
    public Call<List<Long>> functionReturns(String functionName) {
        return methods.call(
                        RpcMethod.FUNCTION_RETURN_LOCATIONS,
                        new Requests.ReturnsOf(functionName),
                        Replies.Addresses.class)
                .map(reply -> OrEmpty.list(reply.addresses()));
    }

    /** {@return the shared objects that the target loaded} */
    public Call<DynamicLibraries> dynamicLibraries() {
        return methods.call(RpcMethod.LIST_DYNAMIC_LIBRARIES, DynamicLibraries.class);
    }

    /**
     * Downloads debug information of a library (see {@link Capability#DOWNLOADS_ON_REQUEST}).
     *
     * @param number     its place in {@link DynamicLibraries#images}, from 0
     * @param withEvents whether the server is to report events (see {@link Capability#DOWNLOAD_EVENTS})
     * @return done
     */
    public Call<Done> downloadDebugInfo(int number, boolean withEvents) {
        methods.require(Capability.DOWNLOADS_ON_REQUEST);
        if (withEvents) {
            methods.require(Capability.DOWNLOAD_EVENTS);
        }
        return methods.run(RpcMethod.DOWNLOAD_LIBRARY_DEBUG_INFO, new Requests.Download(number, withEvents));
    }

    /** {@return where the server looks for debug information (see {@link Capability#DEBUG_INFO_DIRECTORIES})} */
    public Call<List<String>> debugInfoDirectories() {
        return directories(new Requests.DebugInfoDirectories(false, List.of()));
    }

    /**
     * Changes where the server looks for debug information (see {@link Capability#DEBUG_INFO_DIRECTORIES}).
     *
     * @param directories on the server
     * @return the directories as they are now
     */
    public Call<List<String>> setDebugInfoDirectories(List<String> directories) {
        return directories(new Requests.DebugInfoDirectories(true, directories));
    }

    /**
     * Guesses rules from the target's source paths to the client's (see {@link Capability#GUESS_SUBSTITUTE_PATH}).
     *
     * @param client where the client has its sources
     * @return rules, in no order
     */
    public Call<List<PathRule>> guessPathRules(ModuleDirectories client) {
        return methods.call(
                        RpcMethod.GUESS_SUBSTITUTE_PATH,
                        new Requests.GuessSubstitutePath(client),
                        Replies.PathRules.class)
                .map(reply -> OrEmpty.list(reply.rules()));
    }

    private Call<List<String>> directories(Requests.DebugInfoDirectories request) {
        return methods.call(RpcMethod.DEBUG_INFO_DIRECTORIES, request, Replies.Directories.class)
                .map(reply -> OrEmpty.list(reply.directories()));
    }
}
