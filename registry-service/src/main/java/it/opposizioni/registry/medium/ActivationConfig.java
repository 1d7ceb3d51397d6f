package it.opposizioni.registry.medium;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long after its registration an opposition is active. */
@ConfigMapping(prefix = "opposizioni.activation")
interface ActivationConfig {

    /** The life of a telephone consultation in calendar days (DPR 26/2022 art. 8 c. 2). */
    @WithDefault("15")
    int days();

    /** The life of a consultation for post (DPR 26/2022 art. 8 c. 2). */
    @WithDefault("30")
    int postDays();

    /** How often some holders of oppositions that have become active are notified; {@code off} notifies nobody. */
    @WithDefault("5s")
    String announceEvery();
}
