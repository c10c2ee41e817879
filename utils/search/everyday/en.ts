/** One line for each thing: how people call it, and how help pages do. */
export const ENGLISH = `
password, passcode, passphrase, pin, credentials, secret code, login code, secret word
sign in, signing in, log in, logging in, login, log on, logon, get into, let me in, lets me in, cannot get in, authenticate
sign out, log out, logout, log off, logoff
sign up, register, registration, enrol, enroll, join
account, profile, user account, own login, membership
user, person, people, member, colleague, teammate, family, child, kids, partner, customer
locked out, blocked, banned, refuse, reject, denied, not accepted, does not accept
two-factor, 2fa, verification code, authenticator, second factor, one-time code
verify, confirm, confirmation, check, validate, activation
fingerprint, finger, biometric, face recognition
delete, remove, erase, get rid of, throw away, throw out, wipe, discard, clear, take away, eliminate, purge, clean up
trash, recycle bin, wastebasket, rubbish, deleted files
restore, recover, get back, bring back, undelete, retrieve, by accident, accidentally, want it back, lost, gone
undo, revert, go back, reset, put back
backup, back up, safety copy, copy, losing, lose, loss, save my data
create, add, new, make, insert, set up, put in, another one
change, modify, edit, alter, adjust, set, customize, switch, replace, choose, different
settings, preferences, options, configuration, configure, set up
turn on, switch on, enable, activate, start, power on
turn off, switch off, disable, deactivate, stop, shut down, power off, cut, get rid of
automatic, automatically, by itself, on its own, without asking, every time
default, standard, always, usual, main
start up, startup, boot, at startup, when i turn it on, automatically start
restart, reboot, start again
quit, exit, close, leave, end, shut
suspend, sleep, standby, hibernate, wake, waking, wake up, stays black, turn back on, does not come back
lock, locks itself, idle, inactive, away from, blank, lock screen, screen lock
not working, does not work, doesn't work, won't work, broken, problem, trouble, issue, fail, fails, failure, error, fault, wrong, troubleshoot, cannot, can't
crash, freeze, frozen, hang, stuck, not responding
slow, slowly, takes forever, take forever, forever, takes long, sluggish, lag, laggy, performance, takes ages
fast, quick, quickly, speed, rapid, too fast
find, search, look for, looking for, locate, where is, missing, cannot find
show, display, view, see, visible, appear, reveal
hide, hidden, invisible, conceal, disappear, disappears, vanish, keep secret
screen, display, monitor
screenshot, screen shot, screen capture, print screen, snapshot, capture my screen, picture of the screen, capture, screencast, record the screen
second screen, second monitor, two screens, two monitors, another monitor, dual monitors, projector, external display
bright, brightness, dim, dark, darker, brighter, backlight, too dark, too bright
resolution, orientation, rotate, sideways, landscape, portrait, upside down, turn
text size, font size, bigger letters, letters, larger, bigger, too small, tiny, enlarge, magnify, zoom, hard to read, characters
blurry, fuzzy, pixelated, unsharp, blurred
blind, vision, eyesight, eyes, see badly, accessibility, screen reader, read aloud, braille
deaf, hard of hearing, visual alert, flash
dark mode, night mode, theme, appearance, colors, look
background, wallpaper, backdrop, desktop picture, desktop appearance
picture, image, photo, photograph, graphic, drawing, bitmap, avatar
color, colour, tint, shade, hue
sound, audio, noise, volume, hear, loud, mute, silent, silence, quiet, speaker
speakers, headphones, headset, earphones, earbuds, loudspeaker
microphone, mic, voice, speak, record my voice
crackling, buzzing, distorted, scratchy, noise
music, song, track, album
video, movie, film, clip, dvd
camera, webcam
network, internet, online, web, connection, connected, offline
wifi, wireless, wlan, wireless network, hotspot
wifi key, wifi password, network key, wireless password, correct password
keeps disconnecting, drops, drops out, cuts out, disconnecting, unstable, loses connection
mobile broadband, mobile data, sim, cellular, 4g
airplane mode, flight mode, plane, fly, flying, flight, radio, radio signals, wireless off
vpn, office network, company network, from home, work from home, remote access, corporate network
firewall, port, blocked connection
virus, malware, antivirus, infected, hacked
bluetooth, pair, pairing, couple, wireless device
connect, attach, plug in, hook up, link, join
disconnect, unplug, pull out, eject, detach, unmount, safely remove
usb, usb stick, memory stick, pen drive, flash drive, external drive, removable
disk, drive, hard drive, hard disk, ssd, storage
disk space, space left, free space, gigabytes, storage full, capacity, full, free, megabytes
laptop, notebook, computer, machine, pc, device
phone, mobile, smartphone, cell phone, telephone
tablet, stylus, pen
battery, charge, charging, runs out, drain, drained, empty, battery life, last longer, power
hot, heat, overheat, burn, burning, warm, temperature
fan, cooling, whirring, ventilator
power supply, charger, adapter, plug, socket
driver, hardware support
keyboard, keys, typing, keyboard layout, input source
wrong letter, wrong letters, wrong characters, swapped, layout
shortcut, hotkey, key combination, keyboard shortcut
special characters, symbol, accent, accented, emoji
mouse, pointer, cursor, touchpad, trackpad
left-handed, lefty, left hand, other hand
click, tap, press, double-click
drag, drop, move, shift
language, foreign, tongue, translate, translation, english, locale
region, country, format, units
time, clock, hour, date
timezone, time zone, abroad, travel, travelled, another country, wrong time
calendar, appointment, meeting, event, schedule
contact, address book, phone book
email, mail, inbox, message
notification, alert, reminder, notice, banner, pop-up, popup
application, app, program, software, tool
browser, web page, web pages, website, site, page
download, get, obtain, fetch
upload, send up, transfer
install, installation, set up
update, upgrade, newer version, latest version
file, document, paper, text, essay, letter
folder, directory
rename, change the name, call it, name
copy, duplicate, clone
move, transfer, relocate
sort, order, arrange, alphabetical, reorder, rearrange, sequence
duplicate, twice, double, repeated, repeats, same entry, more than once
share, give access, collaborate, together, send to, show others
permission, access, rights, privileges, allowed, administrator, admin
protect, read-only, protection, nobody else, prevent, not be able to edit, lock
server, network share, shared folder
history, recent, tracking, privacy, personal data
temporary, cache, junk
print, printer, printing, printout
paper, sheet, page
paper jam, jam, stuck, jammed
ink, toner, cartridge, ink level
two-sided, double-sided, both sides, duplex, other side
several pages, multiple pages, side by side, shrink, reduce, fit on one, small, brochure
envelope, address label, label
streak, stripes, smudge, wrong colors
scan, scanner, scanned
pay, payment, bill, billing, charge, credit card, cost, price, money
invoice, receipt, bill
refund, money back, reimburse, return
cancel, unsubscribe, terminate, abort, end my
subscription, plan, trial, license
order, purchase, buy, bought
delivery, shipping, parcel, package
support, contact us, talk to someone, human, agent, customer service
team, group, organization, company
invite, invitation, add people
role, admin, owner
export, extract, download my data, save as
import, bring in, load, upload
attachment, attach, enclosed file
comment, note, remark, annotation
link, url, hyperlink, web address
table, grid, spreadsheet, sheet
cell, box, boxes, square, field
row, line, rows
column, columns
header, heading, title row, first row, top line, top row, repeat
fix, freeze, keep visible, stay visible, scroll, pin, stick
merge, combine, join, unite, one big, make one
split, divide, separate, break up
choices, dropdown, drop-down, selection list, validity, allowed values, only allow
number, figure, digit, numeric
zero, leading zero, leading zeros, 0
formula, calculate, calculation, compute, sum, total, add up, math
chart, graph, diagram
filter, only show, narrow down
spelling, misspelt, misspelled, typo, mistakes, red line, wavy, underlined, spellcheck, grammar
count, how many, number of, length, limit, too long
mail merge, form letter, same letter, serial letter
presentation, slide, slides, talk, slideshow, lecture, speech
transition, effect, fade, animation, animate
rehearse, practise, practice, timing, timings
page number, numbering, numbered
table of contents, contents, overview, index
footnote, endnote, reference
indent, margin, spacing, distance
align, center, centre, position
bold, italic, underline, emphasize
list, bullet, bullets, enumeration
template, pattern, sample
window, pane, panel
`;
