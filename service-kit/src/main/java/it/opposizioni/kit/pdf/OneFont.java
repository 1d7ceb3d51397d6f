package it.opposizioni.kit.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The font of our documents, in the place of every other that PDFBox looks for. For forms, of which we have none, it looks for two at each
 * document; its own mapper then reads all fonts of the machine at the first one, and again after each start where it cannot write them down.
 */
final class OneFont implements FontMapper {

    /** Part of PDFBox; embedded, so that every reader shows the same, and as PDF/A requires. */
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    private OneFont(TrueTypeFont font) {
        this.font = font;
    }

    static OneFont read() {
        try {
            return new OneFont(new TTFParser().parse(new RandomAccessReadBuffer(file())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream file() {
        return PDDocument.class.getResourceAsStream(FILE);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(font, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(font, false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor description, PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, font, false);
    }
}
