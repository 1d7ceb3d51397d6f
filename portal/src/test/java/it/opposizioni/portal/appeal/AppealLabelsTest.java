package it.opposizioni.portal.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.appeal.ToldAppealClient.Appeals;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.PortalTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever holds of a decision is said, and to each reader in other words. */
@QuarkusTest
class AppealLabelsTest extends PortalTest {

    @Test
    void everythingThatCanHoldHasWordsOfItsOwn() {
        for (Lang lang : Lang.values()) {
            AppealLabels words = AppealLabels.in(lang);
            Set<String> said = new HashSet<>();
            for (String effect : List.of("IN_FORCE", "ANNULLED")) {
                for (boolean pending : new boolean[] {true, false}) {
                    Appeals appeals = new Appeals(effect, pending, List.of(), List.of());
                    said.add(words.toOperator(appeals));
                    said.add(words.toReporter(appeals));
                }
            }
            for (String effect : List.of("SUSPENDED", "ANNULLED_IN_PART")) {
                Appeals appeals = new Appeals(effect, false, List.of(), List.of());
                said.add(words.toOperator(appeals));
                said.add(words.toReporter(appeals));
            }
            assertThat(said).hasSize(12).doesNotContain("");
        }
    }
}
