package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Beside;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Meter;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The open files of a task. Its table is a list of buckets of pointers; before 2025 it was one list of pointers.
 */
final class OpenFiles {
    private static final LoadConfig POINTERS = new LoadConfig(false, 2, 64, 512, 8);
    private static final LoadConfig FLAT = new LoadConfig(false, 1, 64, 8, -1);
    private static final String DESCRIPTOR = "(*\"gvisor.dev/gvisor/pkg/sentry/kernel.descriptor\")(%s).";

    /** A descriptor's file, in newer versions and in older ones, which had files of two kinds. */
    private static final List<String> FILE_FIELDS = List.of("file", "fileVFS2");
    private static final String ANONYMOUS = "/[";
    private static final int PER_BUCKET = 512;

    private final DelveClient delve;
    private final Meter meter;
    private final TaskPointer task;

    OpenFiles(DelveClient delve, Meter meter, TaskPointer task) {
        this.delve = delve;
        this.meter = meter;
        this.task = task;
    }

    /**
     * An open file.
     *
     * @param number its descriptor
     * @param kind what it is: {@code pipe}, or the type that does it in the sentry where there is no word for that
     * @param flags how it was opened
     * @param what its path, a socket's addresses, or what else tells it from others; may be empty
     */
    record OpenFile(long number, String kind, String flags, String what) {
        List<String> cells() {
            return List.of(String.valueOf(number), kind, flags, what);
        }
    }

    /** A descriptor and the address of what the sentry has for it. */
    private record Descriptor(long number, long address) {
        String expression(String field) {
            return DESCRIPTOR.formatted(GoNumber.hex(address)) + field;
        }
    }

    /**
     * All of them.
     *
     * @return empty where this runsc keeps them otherwise
     */
    Optional<List<OpenFile>> read() {
        return descriptors().map(descriptors -> {
            FilePaths paths = new FilePaths(delve);
            NamedNumbers open = Signatures.load().set("open").orElseThrow();
            String field = descriptors.isEmpty() ? "" : fileField(descriptors.getFirst());
            List<Call<Variable>> kinds = new ArrayList<>();
            List<Alternatives> flags = new ArrayList<>();
            for (Descriptor descriptor : descriptors) {
                String file = descriptor.expression(field);
                kinds.add(delve.data().eval(EvalScope.CURRENT, file + ".impl", FLAT));
                flags.add(Alternatives.of(delve, FLAT, "flags of a file", file + ".statusFlags.value", file + ".statusFlags"));
            }
            FileDetail details = new FileDetail(delve);
            List<Supplier<OpenFile>> works = new ArrayList<>();
            for (int i = 0; i < descriptors.size(); i++) {
                Descriptor descriptor = descriptors.get(i);
                Call<Variable> kind = kinds.get(i);
                Alternatives flag = flags.get(i);
                works.add(() -> {
                    Variable implementation = kind.await();
                    String type = kind(implementation);
                    String what = FileKinds.form(type)
                            .flatMap(form -> details.of(form, pointer(implementation)))
                            .or(() -> path(paths, descriptor, field, type))
                            .orElse("");
                    return new OpenFile(descriptor.number(), FileKinds.word(type), open.text(flag.number()), what);
                });
            }
            return Beside.run(meter, works);
        });
    }

    /** The root of a mount that is nowhere, as pipes and what the host gave have it, is no path, nor is a kernel's own name for a file. */
    private static Optional<String> path(FilePaths paths, Descriptor descriptor, String field, String type) {
        return paths.of(descriptor.expression(field) + ".vd")
                .filter(path -> !path.equals("/") || FileKinds.isDirectory(type))
                .filter(path -> !path.startsWith(ANONYMOUS));
    }

    private static String pointer(Variable implementation) {
        Variable own = implementation.children().isEmpty() ? implementation : implementation.children().getFirst();
        return Values.typed(own);
    }

    private String fileField(Descriptor any) {
        List<Alternatives> fields = FILE_FIELDS.stream()
                .map(field -> Alternatives.of(delve, FLAT, "file of a descriptor", any.expression(field) + ".impl"))
                .toList();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).value().isPresent()) {
                return FILE_FIELDS.get(i);
            }
        }
        return FILE_FIELDS.getFirst();
    }

    private static String kind(Variable implementation) {
        String type = implementation.children().isEmpty() ? "?" : implementation.children().getFirst().type();
        return type.substring(type.lastIndexOf('/') + 1).replace("*", "");
    }

    private Optional<List<Descriptor>> descriptors() {
        String slice = task.field("fdTable.slice");
        Alternatives buckets = Alternatives.of(
                delve, POINTERS, "table of open files", "*(*\"gvisor.dev/gvisor/pkg/sentry/kernel.descriptorBucketSlice\")(" + slice + ".ptr)");
        Alternatives list = Alternatives.of(delve, POINTERS, "table of open files", slice);
        return buckets.value().map(this::inBuckets).or(() -> list.value().map(Values::address).flatMap(this::inList));
    }

    private Optional<List<Descriptor>> inList(long slice) {
        String pointers = "*(*[]unsafe.Pointer)(" + GoNumber.hex(slice) + ")";
        return Alternatives.of(delve, POINTERS, "table of open files", pointers).value().map(OpenFiles::numbered);
    }

    /** As values the pointers of a bucket would be half a megabyte on the wire; as memory they are four kilobytes. */
    private List<Descriptor> inBuckets(Variable buckets) {
        Map<Long, Call<Memory>> contents = new TreeMap<>();
        for (int i = 0; i < buckets.children().size(); i++) {
            long address = Values.field(buckets.children().get(i), "ptr").map(Values::address).orElse(0L);
            if (address != 0) {
                contents.put((long) i * PER_BUCKET, delve.data().memory(address, PER_BUCKET * Long.BYTES));
            }
        }
        List<Descriptor> all = new ArrayList<>();
        contents.forEach((first, content) -> content.awaitUnlessRefused().ifPresent(memory -> {
            LongBuffer pointers = memory.numbers().asLongBuffer();
            for (int i = 0; i < pointers.limit(); i++) {
                if (pointers.get(i) != 0) {
                    all.add(new Descriptor(first + i, pointers.get(i)));
                }
            }
        }));
        return all;
    }

    private static List<Descriptor> numbered(Variable pointers) {
        List<Descriptor> all = new ArrayList<>();
        for (int i = 0; i < pointers.children().size(); i++) {
            Variable each = pointers.children().get(i);
            long address = Values.field(each, "ptr").map(Values::address).orElseGet(() -> Values.address(each));
            if (address != 0) {
                all.add(new Descriptor(i, address));
            }
        }
        return all;
    }
}
