package io.jdlv.session;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many bytes integer types have: some memory that can be read, the code at the stop, is read as each of them and as
 * bytes, and the two are compared.
 */
final class IntegerWidths {
    private static final List<Integer> CANDIDATES = List.of(1, 2, 4, 8);
    /** At how many addresses each is read: at one of them high bytes differ from what a shorter number would have. */
    private static final int PLACES = 6;

    private final Map<String, Integer> widths;

    private IntegerWidths(Map<String, Integer> widths) {
        this.widths = Map.copyOf(widths);
    }

    static IntegerWidths measure(DelveClient delve, Set<String> types) {
        try {
            return delve.execution().state().await().currentThread().map(thread -> measure(delve, types, thread.pc()))
                    .orElseGet(() -> new IntegerWidths(Map.of()));
        } catch (RemoteException e) {
            // no code can be read here
            return new IntegerWidths(Map.of());
        }
    }

    private static IntegerWidths measure(DelveClient delve, Set<String> types, long address) {
        Call<Memory> memory = delve.data().memory(address, PLACES + CANDIDATES.getLast());
        Map<String, List<Call<Variable>>> asked = new LinkedHashMap<>();
        for (String type : types) {
            List<Call<Variable>> values = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                String place = "*(*" + GoQuote.quote(type) + ")(" + GoNumber.hex(address + i) + ")";
                values.add(delve.data().eval(EvalScope.CURRENT, place, LoadConfig.SHORT));
            }
            asked.put(type, values);
        }
        Map<String, Integer> widths = new HashMap<>();
        Memory bytes = memory.await();
        asked.forEach((type, values) -> {
            List<String> numbers = values.stream().map(call -> call.await().value()).toList();
            List<Integer> fitting =
                    CANDIDATES.stream().filter(width -> fits(numbers, bytes, width)).toList();
            if (fitting.size() == 1) {
                widths.put(type, fitting.getFirst());
            }
        });
        return new IntegerWidths(widths);
    }

    private static boolean fits(List<String> numbers, Memory memory, int width) {
        for (int i = 0; i < numbers.size(); i++) {
            if (memory.bytes().size() < i + width) {
                return false;
            }
            byte[] bigEndian = new byte[width];
            for (int k = 0; k < width; k++) {
                bigEndian[memory.littleEndian() ? width - 1 - k : k] = memory.bytes().byteAt(i + k);
            }
            String digits = digits(numbers.get(i));
            boolean same = digits.equals(new BigInteger(bigEndian).toString())
                    || digits.equals(new BigInteger(1, bigEndian).toString());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The server writes constants' names before a number that has some: {@code Thursday (4)}. */
    private static String digits(String value) {
        return value.endsWith(")") ? value.substring(value.lastIndexOf('(') + 1, value.length() - 1) : value;
    }

    /** The size of a type in bytes; empty when it was not measured or several sizes would do. */
    Optional<Integer> of(String type) {
        return Optional.ofNullable(widths.get(type));
    }
}
