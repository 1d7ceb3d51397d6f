package it.opposizioni.local.telephone;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A VoiceXML document, as a tree. */
final class VoiceDocument {

    private static final String NAMES = "http://www.w3.org/2001/vxml";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final Element root;

    private VoiceDocument(Element root) {
        this.root = root;
    }

    /** @throws IllegalStateException when it is none */
    static VoiceDocument parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(NO_DOCTYPE, true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            if (!NAMES.equals(root.getNamespaceURI()) || !"vxml".equals(root.getLocalName())) {
                throw new IllegalStateException("the register's answer is no VoiceXML");
            }
            return new VoiceDocument(root);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the register's answer is no VoiceXML", e);
        }
    }

    String language() {
        return root.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang");
    }

    Element root() {
        return root;
    }

    /** Where a call begins that says nothing else. */
    Element first() {
        return children(root).stream()
                .filter(VoiceDocument::isDialogue)
                .findFirst()
                .orElseThrow();
    }

    /** @throws IllegalStateException when there is no such menu or form */
    Element named(String id) {
        return children(root).stream()
                .filter(child -> isDialogue(child) && child.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the document has no dialogue " + id));
    }

    private static boolean isDialogue(Element element) {
        return is(element, "menu") || is(element, "form");
    }

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).findFirst();
    }
}
