package it.opposizioni.portal.pec;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The part {@code daticert.xml} of a receipt (RFC 6109), as far as it is used. No document type is read, and nothing outside of it.
 *
 * @param type attribute {@code tipo}: {@code accettazione}, {@code avvenuta-consegna}, …
 * @param error attribute {@code errore}: {@code nessuno} when nothing is wrong
 * @param messageId of the message that it is about; null where it does not say
 * @param certified the addressee has certified mail
 */
record CertificationData(String type, String error, String messageId, boolean certified, Instant at) {

    /** The data of a message to one address have some hundred characters. */
    static final int LARGEST = 64 * 1024;

    private static final XMLInputFactory FACTORY = factory();
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> TEXTS = Set.of("giorno", "ora", "msgid");

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws MailLeftException when it is too large, or no such data */
    static CertificationData read(byte[] xml) throws MailLeftException {
        if (xml.length > LARGEST) {
            throw new MailLeftException(LeftMail.UNREADABLE);
        }
        try {
            return of(values(FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml))));
        } catch (XMLStreamException | RuntimeException _) {
            // by any sender: it is no reason to read nothing else
            throw new MailLeftException(LeftMail.UNREADABLE);
        }
    }

    /** Attributes as {@code element/@attribute}. An element that comes twice is none of a message to one address. */
    private static Map<String, String> values(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                keepAttributes(xml, values);
                String name = xml.getLocalName();
                if (TEXTS.contains(name)) {
                    keep(values, name, xml.getElementText().strip());
                }
            }
        }
        return values;
    }

    private static void keepAttributes(XMLStreamReader xml, Map<String, String> values) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            keep(
                    values,
                    xml.getLocalName() + "/@" + xml.getAttributeLocalName(i),
                    xml.getAttributeValue(i).strip());
        }
    }

    private static void keep(Map<String, String> values, String name, String value) {
        if (values.put(name, value) != null) {
            throw new IllegalArgumentException("twice: " + name);
        }
    }

    private static CertificationData of(Map<String, String> values) {
        OffsetDateTime at = OffsetDateTime.of(
                LocalDate.parse(values.get("giorno"), DAY),
                LocalTime.parse(values.get("ora")),
                ZoneOffset.of(values.get("data/@zona")));
        return new CertificationData(
                Objects.requireNonNull(values.get("postacert/@tipo")),
                values.getOrDefault("postacert/@errore", "nessuno"),
                values.get("msgid"),
                !"esterno".equals(values.get("destinatari/@tipo")),
                at.toInstant());
    }
}
