package it.opposizioni.portal.incident;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.incident.Incident.Note;
import it.opposizioni.portal.incident.KnownIncidents.Told;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.PortalConfig;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes notices as an Atom feed (RFC 4287): each note is an entry, so that nobody who follows it misses one. */
final class IncidentFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /** Characters that XML 1.0 cannot carry. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private record Entry(Incident incident, Note note) {}

    private final Lang lang;
    private final PortalConfig config;
    private final IncidentTexts texts;
    private final String self;
    private final String status;

    IncidentFeed(Lang lang, PortalConfig config) {
        this.lang = lang;
        this.config = config;
        this.texts = Texts.of(IncidentTexts.class, lang);
        this.self = config.publicUrl() + "/data/service-status/" + lang.code() + ".atom";
        this.status = config.publicUrl() + "/" + lang.code() + "/" + Slugs.localised("service-status", lang);
    }

    String of(Told told) {
        List<Entry> entries = told.incidents().stream()
                .flatMap(incident -> incident.notes().stream().map(note -> new Entry(incident, note)))
                .sorted(Comparator.comparing((Entry entry) -> entry.note().at()).reversed())
                .toList();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            write(xml, entries, told.lastChange());
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(XMLStreamWriter xml, List<Entry> entries, Instant updated) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", lang.code());
        element(xml, "id", self);
        element(xml, "title", texts.feedTitle());
        element(xml, "updated", updated.toString());
        link(xml, "self", "application/atom+xml", self);
        link(xml, "alternate", "text/html", status);
        xml.writeStartElement("author");
        element(xml, "name", config.owner());
        xml.writeEndElement();
        for (Entry entry : entries) {
            write(xml, entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        String title = entry.incident().title().in(lang);
        String at = entry.note().at().toString();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + entry.note().id());
        element(xml, "title", entry.incident().isClosedBy(entry.note()) ? texts.feedClosed(title) : title);
        element(xml, "published", at);
        element(xml, "updated", at);
        link(
                xml,
                "alternate",
                "text/html",
                status + "#incident-" + entry.incident().id());
        element(xml, "content", content(entry));
        xml.writeEndElement();
    }

    /** Readers of a feed see nothing but this: each note on planned work says when the work is. */
    private String content(Entry entry) {
        String window = IncidentView.window(entry.incident(), texts, Formats.of(lang));
        String words = entry.note().words().in(lang);
        return window.isEmpty() ? words : window + "\n" + words;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll(UNWRITABLE, ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }
}
