package dev.espalier.code.io;

import dev.espalier.code.xml.XmlAttribute;
import dev.espalier.code.xml.XmlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An element's attributes, read the way Path of Building reads them; what is not a number is reported. */
final class Attributes {
    private final XmlNode.Element element;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Consumer<String> warn;

    Attributes(XmlNode.Element element, Consumer<String> warn) {
        this.element = element;
        this.warn = warn;
        for (XmlAttribute a : element.attributes()) {
            values.put(a.name(), a.value());
        }
    }

    Map<String, String> all() {
        return values;
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** Whether the attribute is {@code true}; anything else, and none, is false. */
    boolean isTrue(String name) {
        return "true".equals(values.get(name));
    }

    /** Whether the attribute is {@code true} or missing. */
    boolean isTrueOrMissing(String name) {
        return isTrue(name) || !values.containsKey(name);
    }

    /** A whole number; null if missing, or (with a warning) if it is none. */
    @Nullable
    Integer integer(String name) {
        Double value = number(name);
        if (value == null) {
            return null;
        }
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            notANumber(name, "a whole number");
            return null;
        }
        return value.intValue();
    }

    int integer(String name, int otherwise) {
        Integer value = integer(name);
        return value == null ? otherwise : value;
    }

    /** A number; null if missing, or (with a warning) if it is none. {@code nil} is Path of Building's way to say none. */
    @Nullable
    Double number(String name) {
        String written = values.get(name);
        if (written == null || written.isBlank() || written.equals("nil")) {
            return null;
        }
        try {
            return Double.valueOf(written.strip());
        } catch (NumberFormatException e) {
            notANumber(name, "a number");
            return null;
        }
    }

    private void notANumber(String name, String wanted) {
        warn.accept("In <" + element.name() + "> the attribute " + name + "=\"" + values.get(name) + "\" is not "
                + wanted + "; it is read as if it were missing.");
    }
}
