package it.opposizioni.complaint.opendata.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One struct of Parquet's descriptions of itself, in the compact protocol of Thrift. Its fields are written in the order of their numbers. */
final class ThriftStruct {

    private static final int INT_32 = 5;
    private static final int INT_64 = 6;
    private static final int TEXT = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private static final int LONG_LIST = 15;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    ThriftStruct number(int field, int value) {
        head(field, INT_32);
        zigzag(value);
        return this;
    }

    ThriftStruct longNumber(int field, long value) {
        head(field, INT_64);
        zigzag(value);
        return this;
    }

    ThriftStruct text(int field, String value) {
        head(field, TEXT);
        write(value);
        return this;
    }

    ThriftStruct struct(int field, ThriftStruct value) {
        head(field, STRUCT);
        bytes.writeBytes(value.bytes());
        return this;
    }

    ThriftStruct structs(int field, List<ThriftStruct> values) {
        list(field, STRUCT, values.size());
        values.forEach(value -> bytes.writeBytes(value.bytes()));
        return this;
    }

    ThriftStruct numbers(int field, int... values) {
        list(field, INT_32, values.length);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    ThriftStruct texts(int field, String... values) {
        list(field, TEXT, values.length);
        for (String value : values) {
            write(value);
        }
        return this;
    }

    /** Whole: with the sign of its end. */
    byte[] bytes() {
        byte[] written = new byte[bytes.size() + 1];
        System.arraycopy(bytes.toByteArray(), 0, written, 0, bytes.size());
        return written;
    }

    /** The distance from the field before stands beside the type: our structs have no gap of more than 15. */
    private void head(int field, int type) {
        bytes.write((field - last) << 4 | type);
        last = field;
    }

    private void list(int field, int type, int size) {
        head(field, LIST);
        if (size < LONG_LIST) {
            bytes.write(size << 4 | type);
        } else {
            bytes.write(LONG_LIST << 4 | type);
            variable(size);
        }
    }

    private void write(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        variable(utf8.length);
        bytes.writeBytes(utf8);
    }

    private void zigzag(long value) {
        variable(value << 1 ^ value >> Long.SIZE - 1);
    }

    private void variable(long value) {
        long rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes.write((int) (rest & SEVEN_BITS | MORE));
            rest >>>= Integer.bitCount(SEVEN_BITS);
        }
        bytes.write((int) rest);
    }
}
