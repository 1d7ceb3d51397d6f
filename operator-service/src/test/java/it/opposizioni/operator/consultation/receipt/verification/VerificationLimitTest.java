package it.opposizioni.operator.consultation.receipt.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.consultation.receipt.PortalConfig;
import org.junit.jupiter.api.Test;

class VerificationLimitTest {

    /** One verification a minute. */
    private final VerificationLimit limit = new VerificationLimit(new PortalConfig());

    @Test
    void whoVerifiesTooMuchIsToldToWaitAndOthersAreNot() {
        limit.take("192.0.2.1");
        DomainException refused = catchThrowableOfType(DomainException.class, () -> limit.take("192.0.2.1"));
        assertThat(refused.type()).isEqualTo(CommonProblems.TOO_MANY_REQUESTS);
        assertThatCode(() -> limit.take("192.0.2.2")).doesNotThrowAnyException();
        assertThatCode(() -> limit.take(null)).doesNotThrowAnyException();
    }

    @Test
    void oneHouseholdsAddressesCountAsOne() {
        limit.take("2001:db8::1");
        assertThat(catchThrowableOfType(DomainException.class, () -> limit.take("2001:db8::ffff:1")))
                .isNotNull();
        assertThatCode(() -> limit.take("2001:db8:0:1::1")).doesNotThrowAnyException();
    }
}
