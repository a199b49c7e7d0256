package io.jdlv.lang;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Times in the layouts of Go's {@code time} package, whose elements are those of the reference time Mon Jan 2 15:04:05 MST
 * 2006.
 */
public final class GoTime {
    /** Go's time.RFC3339. */
    public static final String RFC3339 = "2006-01-02T15:04:05Z07:00";

    /** Go's time.RFC3339Nano. */
    public static final String RFC3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";

    /** Longer elements stand before those that they start with. */
    private static final String[] ELEMENTS = {
        "January", "Jan", "Monday", "Mon", "MST", "2006", "-07:00:00", "-07:00", "-070000", "-0700", "-07", "Z07:00:00",
        "Z07:00", "Z070000", "Z0700", "Z07", "002", "01", "02", "03", "04", "05", "06", "15", "PM", "pm", "__2", "_2",
        "1", "2", "3", "4", "5"
    };

    private static final DateTimeFormatter ABBREVIATION = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private GoTime() {}

    /** {@code time} in a layout; what is no element of a layout stands for itself. */
    public static String format(String layout, ZonedDateTime time) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < layout.length()) {
            String fraction = fraction(layout, i);
            if (!fraction.isEmpty()) {
                out.append(fractionOf(fraction, time));
                i += fraction.length();
                continue;
            }
            String element = elementAt(layout, i);
            if (element.isEmpty()) {
                out.append(layout.charAt(i++));
            } else {
                out.append(value(element, time));
                i += element.length();
            }
        }
        return out.toString();
    }

    private static String elementAt(String layout, int at) {
        for (String element : ELEMENTS) {
            if (layout.startsWith(element, at)) {
                boolean insideWord = element.equals("Jan") || element.equals("Mon");
                int end = at + element.length();
                if (element.equals("_2") && layout.startsWith("_2006", at)) {
                    return "";
                }
                if (insideWord && end < layout.length() && Character.isLowerCase(layout.charAt(end))) {
                    continue;
                }
                return element;
            }
        }
        return "";
    }

    /** {@code .000} or {@code ,999} behind which no digit follows. */
    private static String fraction(String layout, int at) {
        char mark = layout.charAt(at);
        if (at + 1 >= layout.length() || (mark != '.' && mark != ',')) {
            return "";
        }
        char digit = layout.charAt(at + 1);
        if (digit != '0' && digit != '9') {
            return "";
        }
        int end = at + 1;
        while (end < layout.length() && layout.charAt(end) == digit) {
            end++;
        }
        boolean digitBehind = end < layout.length() && Character.isDigit(layout.charAt(end));
        return digitBehind ? "" : layout.substring(at, end);
    }

    private static String fractionOf(String element, ZonedDateTime time) {
        int digits = Math.min(element.length() - 1, 9);
        String all = String.format("%09d", time.getNano()).substring(0, digits);
        if (element.charAt(1) == '9') {
            all = all.replaceAll("0+$", "");
            return all.isEmpty() ? "" : element.charAt(0) + all;
        }
        return element.charAt(0) + all;
    }

    private static String value(String element, ZonedDateTime time) {
        int hour12 = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return switch (element) {
            case "January" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "Jan" -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "Monday" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "Mon" -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "MST" -> abbreviation(time);
            case "2006" -> String.format("%04d", time.getYear());
            case "06" -> String.format("%02d", time.getYear() % 100);
            case "002" -> String.format("%03d", time.getDayOfYear());
            case "__2" -> String.format("%3d", time.getDayOfYear());
            case "01" -> String.format("%02d", time.getMonthValue());
            case "1" -> String.valueOf(time.getMonthValue());
            case "02" -> String.format("%02d", time.getDayOfMonth());
            case "_2" -> String.format("%2d", time.getDayOfMonth());
            case "2" -> String.valueOf(time.getDayOfMonth());
            case "15" -> String.format("%02d", time.getHour());
            case "03" -> String.format("%02d", hour12);
            case "3" -> String.valueOf(hour12);
            case "04" -> String.format("%02d", time.getMinute());
            case "4" -> String.valueOf(time.getMinute());
            case "05" -> String.format("%02d", time.getSecond());
            case "5" -> String.valueOf(time.getSecond());
            case "PM" -> time.getHour() >= 12 ? "PM" : "AM";
            case "pm" -> time.getHour() >= 12 ? "pm" : "am";
            default -> offset(element, time.getOffset());
        };
    }

    /** The zone's name at that time, EST or EDT say; a zone without a name is called by its offset. */
    private static String abbreviation(ZonedDateTime time) {
        if (!(time.getZone() instanceof ZoneOffset offset)) {
            return ABBREVIATION.format(time);
        }
        return offset.equals(ZoneOffset.UTC) ? "UTC" : offset("-0700", offset);
    }

    private static String offset(String element, ZoneOffset offset) {
        if (element.startsWith("Z") && offset.getTotalSeconds() == 0) {
            return "Z";
        }
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String hours = String.format("%02d", seconds / 3600);
        String minutes = String.format("%02d", seconds / 60 % 60);
        return sign + switch (element.substring(1)) {
            case "07" -> hours;
            case "0700" -> hours + minutes;
            case "07:00" -> hours + ":" + minutes;
            case "070000" -> hours + minutes + String.format("%02d", seconds % 60);
            default -> hours + ":" + minutes + ":" + String.format("%02d", seconds % 60);
        };
    }
}
