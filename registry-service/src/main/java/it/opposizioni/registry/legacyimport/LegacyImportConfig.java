package it.opposizioni.registry.legacyimport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of an import from an earlier register. */
@ConfigMapping(prefix = "opposizioni.legacy-import")
interface LegacyImportConfig {

    /** Numbers in one file; each takes 8 bytes of memory while the file is read. */
    @WithDefault("5000000")
    int numbersPerFile();
}
