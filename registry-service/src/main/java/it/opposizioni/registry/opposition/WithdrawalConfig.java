package it.opposizioni.registry.opposition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import it.opposizioni.kit.identity.IdentityLevel;
import java.time.Duration;

/** When a withdrawal that a holder has asked for takes effect. */
@ConfigMapping(prefix = "opposizioni.withdrawals")
interface WithdrawalConfig {

    /** For so long the holder can undo it, and the line has been told: the person who asked may not be the holder. */
    @WithDefault("24h")
    Duration undo();

    /** How surely one must have shown who one is to ask for it, beside the proof of the line; {@code NONE} where nobody has SPID or CIE. */
    @WithDefault("NONE")
    IdentityLevel minimumLevel();

    /** How often those that are due are ended; {@code off} ends none. */
    @WithDefault("5s")
    String endEvery();

    /** How many in one round, which is one short transaction. */
    @WithDefault("200")
    int batch();
}
