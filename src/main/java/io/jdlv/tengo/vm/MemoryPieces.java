package io.jdlv.tengo.vm;

import io.jdlv.delve.Memory;
import io.jdlv.rpc.Call;
import io.jdlv.session.Session;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Stretches of memory that may be longer than a server reads at once. */
final class MemoryPieces {
    private MemoryPieces() {}

    static List<Call<Memory>> read(Session session, long base, long length) {
        List<Call<Memory>> pieces = new ArrayList<>();
        for (long at = 0; at < length; at += Memory.MAX_LENGTH) {
            pieces.add(session.delve().data().memory(base + at, (int) Math.min(Memory.MAX_LENGTH, length - at)));
        }
        return pieces;
    }

    static byte[] join(List<Call<Memory>> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(piece -> all.writeBytes(piece.await().bytes().toByteArray()));
        return all.toByteArray();
    }
}
