package it.opposizioni.registry.opposition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a withdrawal that a holder has asked for takes effect. */
@ConfigMapping(prefix = "opposizioni.withdrawals")
interface WithdrawalConfig {

    /** For so long the holder can undo it, and the line has been told: who asked may not be the holder. */
    @WithDefault("24h")
    Duration undo();

    /** How often those that are due are ended; {@code off} ends none. */
    @WithDefault("5s")
    String endEvery();

    /** How many in one round, which is one short transaction. */
    @WithDefault("200")
    int batch();
}
