package it.opposizioni.operator.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Periods that the law sets and may change (DPR 26/2022 art. 5 c. 2). */
@ConfigMapping(prefix = "opposizioni.operator")
public interface OperatorConfig {

    @WithDefault("12")
    int monthsWithoutConsultation();

    @WithDefault("15")
    int daysToAnswer();

    default RegistrationPeriod period() {
        return new RegistrationPeriod(monthsWithoutConsultation(), daysToAnswer());
    }
}
