package it.opposizioni.kit.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * An address that a telephone can read off paper, drawn as one path: sharp at any size. A service that prints it has {@code zxing} among
 * its own dependencies.
 */
final class QrCode implements FSObjectDrawer {

    /** The object's type in a page. */
    static final String TYPE = "image/x-qr-code";

    /** The quiet zone around it, in modules (ISO/IEC 18004). */
    private static final int MARGIN = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    private static QrCode of(String address) {
        try {
            // as large as its modules: one each
            return new QrCode(new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    MARGIN)));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Draws the objects of a page that are such codes; their {@code data} is the address. */
    static FSObjectDrawerFactory drawer() {
        return new FSObjectDrawerFactory() {
            @Override
            public FSObjectDrawer createDrawer(Element element) {
                return isReplacedObject(element) ? of(element.getAttribute("data")) : null;
            }

            @Override
            public boolean isReplacedObject(Element element) {
                return TYPE.equals(element.getAttribute("type"));
            }
        };
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        double wide = width / modules.getWidth();
        double high = height / modules.getHeight();
        Path2D dark = new Path2D.Double();
        for (int row = 0; row < modules.getHeight(); row++) {
            int begin = 0;
            while (begin < modules.getWidth()) {
                int end = endOfRun(begin, row);
                if (end > begin) {
                    double across = (end - begin) * wide;
                    dark.append(new Rectangle2D.Double(x + begin * wide, y + row * high, across, high), false);
                }
                begin = end + 1;
            }
        }
        device.setColor(FSRGBColor.BLACK);
        device.fill(dark);
        return Map.of();
    }

    /** The first light module from there on. */
    private int endOfRun(int begin, int row) {
        int end = begin;
        while (end < modules.getWidth() && modules.get(end, row)) {
            end++;
        }
        return end;
    }
}
