package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * The shared objects that the target loaded.
 *
 * @param images             each of them, in the order of their loading
 * @param executableTrimpath whether the executable was built with {@code -trimpath} (servers from 1.26.1 on)
 */
public record DynamicLibraries(
        @SerializedName("List") List<Image> images,
        @SerializedName("ExecutableTrimpath") boolean executableTrimpath) {

    /** Makes missing parts empty. */
    public DynamicLibraries {
        images = OrEmpty.list(images);
    }
}
