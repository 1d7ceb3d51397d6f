package it.opposizioni.portal.consultation;

import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.ActiveFilter.Words;
import it.opposizioni.portal.layout.Form;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The filters of the list of consultations, as they stand in the address. What cannot be read is no filter. */
class HistoryFilter {

    private static final String KIND = "kind";
    private static final String STATE = "state";
    private static final String CAMPAIGN = "campaign";
    private static final String BOTH = "ALL";

    /** Lists, unless something else is asked for: there are thousands of quick checks. */
    @QueryParam(KIND)
    String kind;

    @QueryParam(STATE)
    String state;

    @QueryParam(CAMPAIGN)
    String campaign;

    @QueryParam("cursor")
    String cursor;

    /** What can be asked for beside lists alone. */
    static Map<String, String> kinds(Lang lang) {
        ConsultationTexts texts = Texts.of(ConsultationTexts.class, lang);
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(ConsultationClient.NUMBER_CHECK, texts.kindQuickChecks());
        kinds.put(BOTH, texts.kindBoth());
        return kinds;
    }

    /** As the service knows it; null for both. */
    String kind() {
        return isBoth() ? null : isOfQuickChecks() ? ConsultationClient.NUMBER_CHECK : ConsultationClient.LIST;
    }

    private boolean isBoth() {
        return BOTH.equals(kind);
    }

    private boolean isOfQuickChecks() {
        return ConsultationClient.NUMBER_CHECK.equals(kind);
    }

    List<String> states() {
        return ConsultationRows.STATES.stream()
                .filter(known -> known.equals(state))
                .toList();
    }

    UUID campaign() {
        try {
            return campaign == null || campaign.isEmpty() ? null : UUID.fromString(campaign);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    public Form form() {
        return Form.empty().with(KIND, kind).with(STATE, state).with(CAMPAIGN, campaign);
    }

    List<ActiveFilter> active(
            String here,
            Map<String, String> kinds,
            Map<String, String> states,
            Map<String, String> campaigns,
            Lang lang) {
        FieldTexts fields = Texts.of(FieldTexts.class, lang);
        return ActiveFilter.of(here, on(), (name, value) -> switch (name) {
            case KIND -> new Words(Texts.of(ConsultationTexts.class, lang).kind(), kinds.get(value));
            case STATE -> new Words(fields.state(), states.get(value));
            default -> new Words(fields.campaign(), campaigns.getOrDefault(value, value));
        });
    }

    /** The same filters on another page. */
    String query(String nextCursor) {
        return ActiveFilter.query(on(), nextCursor);
    }

    private Map<String, String> on() {
        Map<String, String> on = new LinkedHashMap<>();
        if (isBoth() || isOfQuickChecks()) {
            on.put(KIND, kind);
        }
        states().forEach(asked -> on.put(STATE, asked));
        if (campaign() != null) {
            on.put(CAMPAIGN, campaign().toString());
        }
        return on;
    }
}
