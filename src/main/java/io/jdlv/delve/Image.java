package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.UnsignedLongAdapter;

/**
 * A loaded shared object.
 *
 * @param path      its file
 * @param address   where it is loaded, unsigned
 * @param loadError why its debug information could not be read (servers from 1.21 on); empty if it could
 * @param trimpath  whether it was built with {@code -trimpath} (servers from 1.26.1 on)
 */
public record Image(
        @SerializedName("Path") String path,
        @SerializedName("Address") @JsonAdapter(UnsignedLongAdapter.class) long address,
        @SerializedName("LoadError") String loadError,
        @SerializedName("Trimpath") boolean trimpath) {

    /** Makes missing parts empty. */
    public Image {
        path = OrEmpty.text(path);
        loadError = OrEmpty.text(loadError);
    }
}
