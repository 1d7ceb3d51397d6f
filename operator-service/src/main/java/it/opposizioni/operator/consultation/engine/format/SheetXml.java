package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of a spreadsheet, read element by element. Neither document types nor anything outside of the file; and no name, attribute or
 * text so long that it would fill the memory.
 */
final class SheetXml {

    /** No cell may hold more: 32,767 characters is the format's own limit. */
    private static final int LONGEST_TEXT = 1 << 17;

    private static final XMLInputFactory FACTORY = factory();

    private final Paced part;
    private final XMLStreamReader xml;

    SheetXml(InputStream part) throws XMLStreamException {
        this.part = new Paced(part);
        this.xml = FACTORY.createXMLStreamReader(this.part);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves to the next beginning of one of these elements, or to the end of {@code within}. @return its name, or null */
    String nextElement(String within, String... wanted) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                for (String name : wanted) {
                    if (xml.getLocalName().equals(name)) {
                        return name;
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(within)) {
                return null;
            }
        }
        return null;
    }

    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String attribute(String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    /** The text of the present element. */
    String value() throws XMLStreamException, ListRefusedException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            append(event, text);
        }
        return text.toString();
    }

    /** All runs of a text one after the other, without the readings of Japanese ones. */
    String runs(String within) throws XMLStreamException, ListRefusedException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean inReading = false;
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inReading |= xml.getLocalName().equals("rPh");
                inText = xml.getLocalName().equals("t") && !inReading;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                inReading &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(within)) {
                    break;
                }
            } else if (inText) {
                append(event, text);
            }
        }
        return text.toString();
    }

    private void append(int event, StringBuilder text) throws ListRefusedException {
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            if (text.length() > LONGEST_TEXT) {
                throw new ListRefusedException(Reason.LINE_TOO_LONG, 1);
            }
        }
    }

    private int next() throws XMLStreamException {
        part.sinceLast = 0;
        try {
            return xml.next();
        } catch (RuntimeException e) {
            // the JDK's reader lacks the words for some errors, and throws that it does: MissingResourceException
            throw new XMLStreamException("no XML", e);
        }
    }

    /** Stops a reader that reads on and on without an element. */
    private static final class Paced extends FilterInputStream {

        private static final int MOST = 4 << 20;

        private int sinceLast;

        Paced(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] b, int from, int length) throws IOException {
            int read = super.read(b, from, length);
            sinceLast += Math.max(0, read);
            if (sinceLast > MOST) {
                throw new ListRefusedException(Reason.LINE_TOO_LONG, 1);
            }
            return read;
        }

        @Override
        public void close() {
            // the archive is read further, and closed by its opener
        }
    }
}
