package it.opposizioni.portal.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.linemessage.DeliveryReport;
import it.opposizioni.portal.pec.PecState;
import it.opposizioni.portal.sending.Channel;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.testing.PortalTest;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody reads a code of ours: each field and each state that the portal may hold of a person has a word. */
@QuarkusTest
class PortalWordsTest extends PortalTest {

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyFieldAndEveryCodeHasAWord(Lang lang) {
        DataPart part = PortalWords.in(lang).explain(JsonNodeFactory.instance.objectNode());
        assertThat(part.values())
                .containsKeys(Stream.<Enum<?>[]>of(
                                MessageState.values(),
                                Channel.values(),
                                PecState.values(),
                                DeliveryReport.State.values())
                        .flatMap(Stream::of)
                        .map(Enum::name)
                        .toArray(String[]::new));
        for (Class<?> held : List.of(
                PortalData.class,
                PortalData.Profile.class,
                PortalData.Message.class,
                PortalData.Begun.class,
                PortalData.Notice.class)) {
            assertThat(part.fields())
                    .as(held.getSimpleName())
                    .containsKeys(Stream.of(held.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toArray(String[]::new));
        }
        assertThat(part.fields())
                .containsKeys(TypedDraft.GIVEN.toArray(String[]::new))
                .containsKey(TypedDraft.OTHER);
        assertThat(Map.copyOf(part.values()).values()).noneMatch(String::isBlank);
    }
}
