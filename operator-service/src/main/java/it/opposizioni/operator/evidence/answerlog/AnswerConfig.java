package it.opposizioni.operator.evidence.answerlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How long answers are kept, and how they are written. */
@ConfigMapping(prefix = "opposizioni.evidence")
interface AnswerConfig {

    /** DPR 26/2022 art. 8 c. 5. */
    @WithDefault("P24M")
    Period kept();

    /** Lists that wait to be written; beyond that they are written later, from their files, and memory stays flat. */
    @WithDefault("4")
    int waiting();

    /** What was promised so long ago and is not there was lost with its process, and is written from the files. */
    @WithDefault("60s")
    Duration lostAfter();

    /** As long as result files are kept, and a day: without them nothing can be written again. */
    @WithDefault("31D")
    Duration filesKept();

    /** How often answers that were promised and not written are made from the files. */
    @WithDefault("30s")
    String sweep();
}
