package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The parts of a spreadsheet that say which of its sheets is the first, and what its cells refer to. */
final class Workbook {

    private static final String ROOT = "xl/";
    private static final int MOST_PARTS = 1_000;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> targets = new HashMap<>();
    private final SharedTexts texts = new SharedTexts();
    private String firstSheet;

    /** @param name of the part in the archive */
    void read(String name, InputStream part) throws XMLStreamException, ListRefusedException {
        switch (name) {
            case ROOT + "workbook.xml" -> readSheets(new SheetXml(part));
            case ROOT + "_rels/workbook.xml.rels" -> readTargets(new SheetXml(part));
            case ROOT + "sharedStrings.xml" -> readTexts(new SheetXml(part));
            default -> {
                // styles, drawings, macros: nothing of a list
            }
        }
    }

    /** The name in the archive. */
    String firstSheet() throws ListRefusedException {
        String target = firstSheet == null ? null : targets.get(firstSheet);
        if (target == null) {
            throw new ListRefusedException(Reason.BROKEN_ARCHIVE, 1);
        }
        return target.startsWith("/") ? target.substring(1) : ROOT + target;
    }

    SharedTexts texts() {
        return texts;
    }

    private void readSheets(SheetXml xml) throws XMLStreamException {
        if (xml.nextElement("sheets", "sheet") != null) {
            firstSheet = xml.attribute(RELATIONS, "id");
        }
    }

    private void readTargets(SheetXml xml) throws XMLStreamException {
        while (xml.nextElement("Relationships", "Relationship") != null && targets.size() < MOST_PARTS) {
            targets.put(xml.attribute("Id"), xml.attribute("Target"));
        }
    }

    private void readTexts(SheetXml xml) throws XMLStreamException, ListRefusedException {
        while (xml.nextElement("sst", "si") != null) {
            texts.add(xml.runs("si"));
        }
    }
}
