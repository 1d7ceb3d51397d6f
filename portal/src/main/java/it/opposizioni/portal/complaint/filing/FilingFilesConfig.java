package it.opposizioni.portal.complaint.filing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The files that come with the form of a complaint, and wait in the directory for temporary files until the complaint is filed. */
@ConfigMapping(prefix = "opposizioni.filing-files")
interface FilingFilesConfig {

    /** Forms whose files wait at the same time in one copy of the portal: each takes up to 50 MB of that directory. */
    @WithDefault("6")
    int atOnce();

    /** Of one person, so that nobody takes the places of all others. */
    @WithDefault("2")
    int atOnceOfOne();

    /** For all files of a form: two minutes for each, which complaint-service gives one file that is sent alone. */
    @WithDefault("10m")
    Duration longestReading();
}
