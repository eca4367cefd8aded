def log = new File(basedir, 'build.log').text
assert log.contains('Your workplace (workplace): closed until 2027-01-06 00:00 Europe/Oslo (2027-01-05T23:00:00Z): Winter timetable')
assert log.contains('Changes of 0 of 1 service may go now.')
def calendar = new File(basedir, 'target/catalog/calendar/freezes.ics').text
assert calendar.contains('DTSTART;TZID=Europe/Oslo:20261220T000000')
