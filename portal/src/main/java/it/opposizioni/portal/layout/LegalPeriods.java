package it.opposizioni.portal.layout;

import io.quarkus.arc.Arc;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * The periods of the law that pages and letters name in words, here and nowhere else in the portal. The services keep them, with the same defaults
 * (LegalPeriodsTest); a deployment that sets another one there sets it here too.
 */
@ConfigMapping(prefix = "opposizioni.periods")
public interface LegalPeriods {

    /** Until an opposition is active: registry-service, {@code ActivationConfig} (DPR 26/2022 art. 8 c. 2). */
    @WithDefault("15")
    int activationDays();

    /** Until an opposition to post is active: registry-service, {@code ActivationConfig} (DPR 26/2022 art. 8 c. 2). */
    @WithDefault("30")
    int postActivationDays();

    /** For so many hours a withdrawal can be undone: registry-service, {@code WithdrawalConfig}. */
    @WithDefault("24")
    int undoHours();

    /** Life of a consultation for calls: operator-service, {@code ValidityPeriod} (DPR 26/2022 art. 8 c. 2). */
    @WithDefault("15")
    int consultationDays();

    /** Life of a consultation for post (DPR 26/2022 art. 8 c. 2). */
    @WithDefault("30")
    int postalConsultationDays();

    /** For the registrar's answer to an application: operator-service, {@code OperatorConfig} (DPR 26/2022 art. 5 c. 2). */
    @WithDefault("15")
    int answerDays();

    /** Until a complaint is taken in charge: complaint-service, {@code ComplaintConfig}. */
    @WithDefault("30")
    int takingInChargeDays();

    /** Until a complaint is decided: complaint-service, {@code ComplaintConfig} (Codice art. 143 c. 3). */
    @WithDefault("9")
    int decisionMonths();

    /** For words that are written where nothing is injected. */
    static LegalPeriods configured() {
        return Arc.container().instance(LegalPeriods.class).get();
    }
}
