package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.mydata.DataView.Entry;
import it.opposizioni.portal.mydata.DataView.Fact;
import it.opposizioni.portal.mydata.DataView.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Makes a {@link DataView} of whatever the services hold: by what they say of their fields, and not by knowing them. */
final class DataViews {

    private static final String ACCESSES = "accesses";

    private final HeldData held;
    private final Page page;
    private final MyDataTexts texts;
    private final int most;

    /** @param most records of a list that are shown */
    DataViews(HeldData held, Page page, int most) {
        this.held = held;
        this.page = page;
        this.texts = Texts.of(MyDataTexts.class, page.lang());
        this.most = most;
    }

    DataView view() {
        List<Section> accesses = new ArrayList<>();
        List<Section> others = new ArrayList<>();
        held.parts().forEach((source, part) -> {
            DataWords words = new DataWords(part, texts, page.formats());
            for (Map.Entry<String, JsonNode> list : part.data().properties()) {
                Section section = section(source, list.getKey(), list.getValue(), words);
                (list.getKey().equals(ACCESSES) ? accesses : others).add(section);
            }
        });
        return new DataView(
                held.missing().stream().map(source -> source.words(texts)).toList(), accesses, others);
    }

    private Section section(Source source, String name, JsonNode list, DataWords words) {
        List<Entry> entries = StreamSupport.stream(list.spliterator(), false)
                .limit(most)
                .map(item -> entry(item, words))
                .filter(entry -> !entry.facts().isEmpty())
                .toList();
        return new Section(source.fileName() + "-" + name, words.label(name), entries, Math.max(0, list.size() - most));
    }

    private static Entry entry(JsonNode item, DataWords words) {
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : item.properties()) {
            List<String> lines = words.lines(field.getKey(), field.getValue());
            if (!lines.isEmpty()) {
                facts.add(new Fact(words.label(field.getKey()), lines));
            }
        }
        return new Entry(facts);
    }
}
