package it.opposizioni.portal.consultation;

import it.opposizioni.portal.i18n.ConsultationTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The filters of the list of consultations, as they stand in the address. What cannot be read is no filter. */
public class HistoryFilter {

    private static final String STATE = "state";
    private static final String CAMPAIGN = "campaign";

    @QueryParam(STATE)
    String state;

    @QueryParam(CAMPAIGN)
    String campaign;

    @QueryParam("cursor")
    String cursor;

    /** A filter that is on, and the address of the list without it. */
    record Chip(String label, String value, String without) {}

    String state() {
        return state == null || !state.matches("[A-Z]{1,20}") ? null : state;
    }

    UUID campaign() {
        try {
            return campaign == null || campaign.isEmpty() ? null : UUID.fromString(campaign);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    public Form form() {
        return Form.empty().with(STATE, state).with(CAMPAIGN, campaign);
    }

    List<Chip> chips(String here, Map<String, String> states, Map<String, String> campaigns, Lang lang) {
        ConsultationTexts texts = Texts.of(ConsultationTexts.class, lang);
        List<Chip> chips = new ArrayList<>();
        on().forEach((name, value) -> {
            Map<String, String> others = on();
            others.remove(name);
            chips.add(
                    name.equals(STATE)
                            ? new Chip(texts.state(), states.getOrDefault(value, value), here + written(others))
                            : new Chip(texts.campaign(), campaigns.getOrDefault(value, value), here + written(others)));
        });
        return chips;
    }

    /** The same filters on another page. */
    String query(String nextCursor) {
        Map<String, String> asked = on();
        if (nextCursor != null) {
            asked.put("cursor", nextCursor);
        }
        return written(asked);
    }

    private Map<String, String> on() {
        Map<String, String> on = new LinkedHashMap<>();
        if (state() != null) {
            on.put(STATE, state());
        }
        if (campaign() != null) {
            on.put(CAMPAIGN, campaign().toString());
        }
        return on;
    }

    private static String written(Map<String, String> asked) {
        return asked.isEmpty()
                ? ""
                : asked.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
