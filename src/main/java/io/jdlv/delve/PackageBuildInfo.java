package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A package of the target.
 *
 * @param importPath    its import path
 * @param directoryPath where its sources were when it was built
 * @param files         its files, if they were asked for
 */
public record PackageBuildInfo(
        @SerializedName("ImportPath") String importPath,
        @SerializedName("DirectoryPath") String directoryPath,
        @SerializedName("Files") List<String> files) {

    /** Makes missing parts empty. */
    public PackageBuildInfo {
        importPath = OrEmpty.text(importPath);
        directoryPath = OrEmpty.text(directoryPath);
        files = OrEmpty.list(files);
    }
}
