package it.opposizioni.registry.legacyimport;

import io.smallrye.config.ConfigMapping;
import it.opposizioni.registry.bulk.JobConfig;

/** How files from an earlier register are imported. */
@ConfigMapping(prefix = "opposizioni.legacy-import")
interface LegacyImportConfig extends JobConfig {}
