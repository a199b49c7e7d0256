package io.jdlv.tengo.machine;

import java.util.Optional;

/** The program's memory, of which only what does not change is read: tables of addresses. */
@FunctionalInterface
public interface Constants {
    /** {@return the word at an address; empty where there is none} */
    Optional<Long> word(long address);
}
