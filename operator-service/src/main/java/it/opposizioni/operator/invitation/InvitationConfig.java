package it.opposizioni.operator.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The named limits of invitations. A day is one of the calendar in Rome. */
@ConfigMapping(prefix = "opposizioni.invitations")
interface InvitationConfig {

    /** How long an invitation can be answered. */
    @WithDefault("P7D")
    Duration life();

    @WithDefault("20")
    int perOperatorPerDay();

    /** Of all operators that a person invites for. */
    @WithDefault("20")
    int perInviterPerDay();

    /** Invitations of one operator that wait for an answer. */
    @WithDefault("50")
    int openPerOperator();

    /** Of one operator to the same address: less than an address may get of all, or one operator could use that up. */
    @WithDefault("1")
    int perOperatorAndAddressPerDay();

    /** E-mails to one address, of all inviters together. It is not shown to the inviters: it would reveal them to each other. */
    @WithDefault("5")
    int lettersPerAddressPerDay();

    /** How long a code can be entered. */
    @WithDefault("PT10M")
    Duration codeLife();

    /** Guesses of one code. */
    @WithDefault("5")
    int codeTries();

    /** Codes sent about one invitation in one day, to all who ask together. */
    @WithDefault("3")
    int codesPerDay();

    /** How long an operator sees its ended invitations; then they are deleted. */
    @WithDefault("P30D")
    Duration kept();
}
