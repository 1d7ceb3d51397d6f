package it.opposizioni.complaint.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** For how long complaints, and who looked at them, are kept. ISO 8601 periods, which end with a day in Rome. */
@ConfigMapping(prefix = "opposizioni.retention")
interface RetentionConfig {

    /**
     * Who looked at somebody's complaint, what was taken out as a file, and who asked for a whole case: twelve months (DPR 26/2022 art. 7 c. 12). Not shorter: the
     * database refuses it for looks.
     */
    @WithDefault("P12M")
    Period accesses();

    /**
     * A complaint that led to nothing, or was withdrawn, from its end on: as long as what it was compared with (DPR 26/2022 art. 8 c. 5), so that its
     * reporter can come back to it. Likewise a case, which stays as long as any of its complaints. From the end of an appeal, where there was one.
     */
    @WithDefault("P24M")
    Period closedComplaints();

    /**
     * A complaint that was upheld, from its end on: until the sanction is time-barred (L. 689/1981 art. 28). For as long also
     * what was noted on the figures, from its last change on: where a case took years, its complaints are still counted when the note is gone.
     */
    @WithDefault("P5Y")
    Period upheldComplaints();

    /**
     * Officials, from their last work on a case, and the views of those who no longer do any: for as long as it is known who looked at a
     * complaint.
     */
    @WithDefault("P12M")
    Period officials();

    /**
     * Evidence about a complaint that is not here, as after the restore of an older backup; as long as such records are kept (DPR 26/2022
     * art. 8 c. 5).
     */
    @WithDefault("P24M")
    Period strayEvidence();

    /** How often old rows are looked for; {@code off} for never. */
    @WithDefault("24h")
    String every();
}
