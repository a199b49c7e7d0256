package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four times in the layouts of Go's time package; what is expected was printed by Go 1.26's Time.Format. */
class GoTimeTest {
    private static final ZonedDateTime SUMMER = at(2026, 7, 4, 9, 5, 7, 120_003_000, ZoneId.of("America/New_York"));
    private static final ZonedDateTime UTC = at(2009, 11, 10, 23, 0, 0, 0, ZoneId.of("UTC"));
    private static final ZonedDateTime EAST = at(1999, 2, 3, 0, 59, 59, 999_999_999, ZoneOffset.ofHoursMinutes(5, 30));
    private static final ZonedDateTime WEST =
            at(2024, 12, 31, 12, 30, 1, 500_000_000, ZoneOffset.ofTotalSeconds(-3615));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '2006-01-02T15:04:05Z07:00' | '2026-07-04T09:05:07-04:00' | '2009-11-10T23:00:00Z' | '1999-02-03T00:59:59+05:30' | '2024-12-31T12:30:01-01:00'
                    '2006-01-02T15:04:05.999999999Z07:00' | '2026-07-04T09:05:07.120003-04:00' | '2009-11-10T23:00:00Z' | '1999-02-03T00:59:59.999999999+05:30' | '2024-12-31T12:30:01.5-01:00'
                    'Mon Jan _2 15:04:05 2006' | 'Sat Jul  4 09:05:07 2026' | 'Tue Nov 10 23:00:00 2009' | 'Wed Feb  3 00:59:59 1999' | 'Tue Dec 31 12:30:01 2024'
                    'Monday, 02-Jan-06 15:04:05 MST' | 'Saturday, 04-Jul-26 09:05:07 EDT' | 'Tuesday, 10-Nov-09 23:00:00 UTC' | 'Wednesday, 03-Feb-99 00:59:59 +0530' | 'Tuesday, 31-Dec-24 12:30:01 -0100'
                    'January 2 3:04:05.000 PM' | 'July 4 9:05:07.120 AM' | 'November 10 11:00:00.000 PM' | 'February 3 12:59:59.999 AM' | 'December 31 12:30:01.500 PM'
                    '3:04pm' | '9:05am' | '11:00pm' | '12:59am' | '12:30pm'
                    '002 __2' | '185 185' | '314 314' | '034  34' | '366 366'
                    'Janet Month Mondays' | 'Janet Month Saturdays' | 'Janet Month Tuesdays' | 'Janet Month Wednesdays' | 'Janet Month Tuesdays'
                    '15:04:05,000' | '09:05:07,120' | '23:00:00,000' | '00:59:59,999' | '12:30:01,500'
                    '05.99 05.00' | '07.12 07.12' | '00 00.00' | '59.99 59.99' | '01.5 01.50'
                    '_2006' | '_2026' | '_2009' | '_1999' | '_2024'
                    '2006.01.02' | '2026.07.04' | '2009.11.10' | '1999.02.03' | '2024.12.31'
                    '-07 -0700 -07:00 -070000 -07:00:00' | '-04 -0400 -04:00 -040000 -04:00:00' | '+00 +0000 +00:00 +000000 +00:00:00' | '+05 +0530 +05:30 +053000 +05:30:00' | '-01 -0100 -01:00 -010015 -01:00:15'
                    'Z07 Z0700 Z07:00 Z070000 Z07:00:00' | '-04 -0400 -04:00 -040000 -04:00:00' | 'Z Z Z Z Z' | '+05 +0530 +05:30 +053000 +05:30:00' | '-01 -0100 -01:00 -010015 -01:00:15'
                    '1/2/06 03h' | '7/4/26 09h' | '11/10/09 11h' | '2/3/99 12h' | '12/31/24 12h'
                    '04m4 5s 05.0000000000' | '05m5 7s 07.120003000' | '00m0 0s 00.000000000' | '59m59 59s 59.999999999' | '30m30 1s 01.500000000'
                    'plain text, no elem' | 'plain text, no elem' | 'plain text, no elem' | 'plain text, no elem' | 'plain text, no elem'
                    'at 5.5 .0001' | 'at 7.7 .0007' | 'at 0.0 .0011' | 'at 59.59 .0002' | 'at 1.1 .0012'
                    '15h $ {}' | '09h $ {}' | '23h $ {}' | '00h $ {}' | '12h $ {}'
                    '02006' | '04026' | '10009' | '03099' | '31024'
                    """)
    void layoutsAreThoseOfGo(String layout, String summer, String utc, String east, String west) {
        assertThat(GoTime.format(layout, SUMMER)).isEqualTo(summer);
        assertThat(GoTime.format(layout, UTC)).isEqualTo(utc);
        assertThat(GoTime.format(layout, EAST)).isEqualTo(east);
        assertThat(GoTime.format(layout, WEST)).isEqualTo(west);
    }

    private static ZonedDateTime at(
            int year, int month, int day, int hour, int minute, int second, int nanosecond, ZoneId zone) {
        return LocalDateTime.of(year, month, day, hour, minute, second, nanosecond).atZone(zone);
    }
}
