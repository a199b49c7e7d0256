package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;

/**
 * What a server says about itself (Delve's {@code GetVersionOut}).
 *
 * @param delveVersion the version of Delve and of its sources, several lines: {@code Version: 1.27.2} and
 *                     {@code Build: ...}
 * @param apiVersion   the version of the API in use, 2
 * @param backend      the backend, for example {@code native}
 * @param targetGo     what built the target, for example {@code Go cmd/compile go1.26.8}
 * @param minGo        the oldest Go version that the server supports
 * @param maxGo        the newest Go version that the server supports
 */
public record VersionInfo(
        @SerializedName("DelveVersion") String delveVersion,
        @SerializedName("APIVersion") int apiVersion,
        @SerializedName("Backend") String backend,
        @SerializedName("TargetGoVersion") String targetGo,
        @SerializedName("MinSupportedVersionOfGo") String minGo,
        @SerializedName("MaxSupportedVersionOfGo") String maxGo) {

    /** Makes missing parts empty. */
    public VersionInfo {
        delveVersion = OrEmpty.text(delveVersion);
        backend = OrEmpty.text(backend);
        targetGo = OrEmpty.text(targetGo);
        minGo = OrEmpty.text(minGo);
        maxGo = OrEmpty.text(maxGo);
    }
}
