package it.opposizioni.operator.registerreplica;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.OperatorServiceTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The database is restored from a backup; the images on the disk are newer than that. Nobody changes anything by hand. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RegisterImageTokenTest extends OperatorServiceTest {

    private static final String KEPT = "+393331111111";
    private static final String LOST = "+393332222222";
    private static final String OTHER = "+393333333333";

    @Inject
    IndexLoader loader;

    @Test
    void anImageThatIsNewerThanTheBackupIsMadeAgain() throws Exception {
        register.oppose(KEPT);
        register.reset();
        loader.save();
        String backup = market.value("select string_agg(token::text, ',') from register_image");
        register.oppose(LOST);
        register.reset();
        loader.save();
        assertThat(market.value("select string_agg(token::text, ',') from register_image"))
                .isNotEqualTo(backup);

        // the same versions are given again, to another change
        market.execute("delete from opposed_number where number = 393332222222");
        market.execute("update register_state set version = 1");
        market.execute("update register_image set token = gen_random_uuid()");
        register.oppose(OTHER);
        loader.load();

        assertThat(register.version()).isEqualTo(2);
        assertThat(register.holds(KEPT)).isTrue();
        assertThat(register.holds(LOST)).isFalse();
        assertThat(register.holds(OTHER)).isTrue();
    }

    /** In place of the tables that are being followed there are others, of a version that is no lower. */
    @Test
    void aRestoreUnderARunningServiceIsNoticed() {
        register.oppose(KEPT);
        register.oppose(LOST);
        assertThat(register.holds(LOST)).isTrue();

        market.execute("truncate opposed_number, register_state, register_image");
        register.oppose(KEPT);
        register.oppose(OTHER);

        assertThat(register.version()).isEqualTo(2);
        assertThat(register.holds(LOST)).isFalse();
        assertThat(register.holds(OTHER)).isTrue();
    }

    /** The whole table was read, and then the previous images were loaded before the new ones had become files. */
    @Test
    void anImageThatWasOvertakenIsNoFailure() throws Exception {
        register.oppose(KEPT);
        register.reset();
        loader.save();
        register.oppose(OTHER);
        loader.loadWhole();

        loader.load();
        loader.save();

        assertThat(register.holds(KEPT)).isTrue();
        assertThat(register.holds(OTHER)).isTrue();
    }

    @Test
    void noImageIsMadeOfTablesThatAreThereNoMore() throws Exception {
        register.oppose(KEPT);
        register.reset();
        market.execute("truncate register_state, register_image");
        loader.save();
        assertThat(market.value("select count(*) from register_image")).isEqualTo("0");
    }
}
