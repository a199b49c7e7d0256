package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.Map;

/**
 * Where the client has the sources, for the server to guess path rules from (Delve's {@code GuessSubstitutePathIn}).
 *
 * @param mainPackage the import path of the main package; empty if there are several
 * @param goroot      the client's GOROOT
 * @param directories the client's directory of each module, by module path
 */
public record ModuleDirectories(
        @SerializedName("ImportPathOfMainPackage") String mainPackage,
        @SerializedName("ClientGOROOT") String goroot,
        @SerializedName("ClientModuleDirectories") Map<String, String> directories) {

    /** Makes missing parts empty. */
    public ModuleDirectories {
        mainPackage = OrEmpty.text(mainPackage);
        goroot = OrEmpty.text(goroot);
        directories = OrEmpty.map(directories);
    }
}
