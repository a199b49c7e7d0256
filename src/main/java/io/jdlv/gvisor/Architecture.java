package io.jdlv.gvisor;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** The architectures that gVisor has tables for, in the order of its numbers (pkg/sentry/arch/arch.go, Arch). */
public enum Architecture {
    @SerializedName("amd64")
    AMD64,
    @SerializedName("arm64")
    ARM64;

    /** Its name in Go. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
