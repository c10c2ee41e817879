/** One line for each thing: how people call it, and how help pages do. */
export const GERMAN = `
passwort, kennwort, passphrase, pin, zugangsdaten, code, geheimer code, geheimwort, zugangscode
anmelden, anmeldung, einloggen, login, hineinkommen, reinkommen, hereinlassen, reinlassen, authentifizieren
abmelden, abmeldung, ausloggen, logout
registrieren, registrierung, beitreten
konto, benutzerkonto, account, profil, eigene anmeldung, zugang
benutzer, nutzer, person, mitglied, kollege, familie, kind, kinder, partner, kunde
gesperrt, blockiert, abgelehnt, verweigert, nimmt nicht an, akzeptiert nicht
zwei-faktor, bestätigungscode, zweiter faktor, authenticator
bestätigen, bestätigung, prüfen, überprüfen, kontrollieren, aktivierung
fingerabdruck, finger, biometrie
löschen, entfernen, loswerden, wegwerfen, beseitigen, leeren, säubern, aufräumen, bereinigen, weg
papierkorb, mülleimer, müll, gelöschte dateien
wiederherstellen, zurückholen, zurück, retten, aus versehen, versehentlich, verloren, zurückbekommen
rückgängig, zurücksetzen, widerrufen, zurücknehmen
datensicherung, sicherung, sichern, sicherheitskopie, backup, verlieren, verlust, kaputtgeht, kopie
erstellen, anlegen, hinzufügen, neu, neue, einfügen, machen, einrichten, erzeugen
ändern, bearbeiten, anpassen, wechseln, umstellen, einstellen, ersetzen, wählen, anderes
einstellungen, optionen, konfiguration, konfigurieren, einrichten
einschalten, anschalten, aktivieren, starten, anmachen
ausschalten, abschalten, deaktivieren, ausmachen, herunterfahren, stoppen, kappen
automatisch, von selbst, von allein, ohne nachfragen
standard, voreinstellung, immer, üblich
hochfahren, start, starten, beim start, beim hochfahren
neustart, neu starten
beenden, schließen, verlassen, zumachen
bereitschaft, bereitschaftsmodus, schlafen, ruhezustand, standby, aufwachen, aufwecken, aufwecke, bleibt schwarz, in bereitschaft versetzen
sperren, sperrt, sperrbildschirm, untätig, inaktiv, pause, bildschirmsperre
funktioniert nicht, geht nicht, klappt nicht, kaputt, problem, probleme, störung, fehler, fehlgeschlagen, fehlerbehebung, schwierigkeiten
abgestürzt, absturz, hängt, eingefroren, reagiert nicht
langsam, dauert ewig, ewig, dauert lange, lahm, hakt, träge, leistung
schnell, geschwindigkeit, tempo, rasch, zu schnell, rast
suchen, suche, finden, auffinden, wo ist, verschwunden
anzeigen, anzeige, zeigen, sehen, ansehen, sichtbar, erscheinen, einblenden, erscheint
ausblenden, verstecken, verbergen, versteckt, unsichtbar, verschwindet, verschwinden
bildschirm, anzeige, monitor, display
bildschirmfoto, screenshot, bild vom bildschirm, bild vom monitor, aufnehmen, bildschirmaufnahme, abfotografieren
zweiter bildschirm, zwei bildschirme, weiterer bildschirm, externer monitor, beamer, projektor
helligkeit, dunkel, hell, dunkler, heller, abdunkeln, zu dunkel, zu hell
auflösung, ausrichtung, drehen, querformat, hochformat, quer, gedreht, seitwärts
textgröße, schriftgröße, buchstaben, größer, vergrößern, zu klein, klein, lupe, schwer zu lesen, schrift
unscharf, verschwommen, verpixelt
blind, augen, sehbehindert, sehen, barrierefreiheit, bildschirmleser, vorlesen, braille
taub, schwerhörig, visuelle warnungen
dunkler modus, nachtmodus, thema, erscheinungsbild, farben, aussehen
hintergrund, hintergrundbild, schreibtischhintergrund, aussehen des schreibtischs, tapete
bild, foto, grafik, zeichnung, abbildung, avatar
farbe, farbton, färbung
ton, klang, audio, lautstärke, hören, laut, stumm, leise, still
lautsprecher, kopfhörer, headset, boxen
mikrofon, stimme, sprechen, mikro
knistern, brummen, rauschen, knacken
musik, lied, titel, album
video, film, clip, dvd
kamera, webcam
netzwerk, internet, netz, web, verbindung, online, offline
wlan, funknetzwerk, drahtlos, drahtlosnetzwerk, wifi, funk
wlan-passwort, wlan-schlüssel, netzwerkschlüssel, richtiges passwort, schlüssel
bricht ab, abbrüche, trennt sich, verbindungsabbruch, instabil
mobiles breitband, mobile daten, sim, mobilfunk
flugmodus, flugzeug, flieger, fliegen, abheben, funkverbindungen, funk
vpn, firmennetz, firmennetzwerk, von zu hause, homeoffice, fernzugriff
firewall, port, anschluss
virus, viren, antivirus, schadsoftware, gehackt
bluetooth, koppeln, kopplung, verbinden, kabellos
verbinden, anschließen, einstecken, verknüpfen, anbinden
trennen, abziehen, auswerfen, entfernen, aushängen, herausziehen
usb, usb-stick, speicherstick, externe festplatte, wechseldatenträger, externes laufwerk
festplatte, laufwerk, datenträger, speicher, ssd
speicherplatz, festplattenplatz, platz, gigabyte, frei, voll, kapazität, verfügbar
laptop, notebook, rechner, computer, pc, gerät, maschine
telefon, handy, smartphone, mobiltelefon
tablett, stift, tablet, eingabestift
akku, batterie, laden, strom, leer, akkulaufzeit, laufzeit, hält länger, alle
heiß, hitze, glüht, überhitzt, warm, verbrennt, temperatur
lüfter, kühlung, gebläse, ventilator
netzteil, ladegerät, stecker, steckdose
treiber, hardware
tastatur, tasten, tippen, tastaturbelegung, belegung
falsche buchstaben, falsche zeichen, vertauscht, belegung
tastenkürzel, tastenkombination, kurzbefehl, shortcut
sonderzeichen, symbol, akzent, umlaut, emoji
maus, zeiger, mauszeiger, cursor, tastfeld, touchpad
linkshänder, linkshändig, links, linke hand, linken hand, rechtshänder, andere hand
klick, klicken, drücken, doppelklick
ziehen, ablegen, verschieben
sprache, fremdsprache, übersetzen, übersetzung, auf deutsch, auf englisch
region, land, format, einheiten
zeit, uhrzeit, uhr, datum, stunde
zeitzone, ausland, reise, im ausland, geht falsch, falsche uhrzeit
kalender, termin, verabredung, besprechung
kontakt, adressbuch
e-mail, mail, nachricht, post, posteingang
benachrichtigung, hinweis, erinnerung, meldung, alarm
anwendung, programm, app, software, werkzeug
browser, webseite, webseiten, internetseite, seite
herunterladen, download, bekommen, holen
hochladen, senden, übertragen, schicken
installieren, installation, einrichten
aktualisieren, aktualisierung, update, neue version, upgrade
datei, dokument, text, brief, aufsatz
ordner, verzeichnis
umbenennen, namen ändern, name
kopieren, kopie, duplizieren, vervielfältigen
verschieben, bewegen, umziehen
sortieren, reihenfolge, anordnen, alphabetisch, ordnen
doppelt, duplikat, duplikate, zweimal, mehrfach, dasselbe, doppelte werte
teilen, freigeben, freigabe, zusammenarbeiten, gemeinsam
berechtigung, rechte, zugriff, zugriffsrechte, erlaubnis, administrator, erlaubt
schützen, schutz, schreibgeschützt, niemand sonst, verhindern, nur lesen
server, netzwerkfreigabe, freigegebener ordner
verlauf, chronik, zuletzt, privatsphäre, datenschutz, persönliche daten
temporär, zwischenspeicher, cache
drucken, druck, drucker, ausdruck, druckauftrag
papier, blatt, seite
papierstau, stau, steckt fest, klemmt, verklemmt
tinte, toner, patrone, füllstand, tintenstand
beidseitig, zweiseitig, doppelseitig, beide seiten, rückseite, vorder- und rückseite, duplex
mehrere seiten, nebeneinander, verkleinert, verkleinern, broschüre
briefumschlag, umschlag, etikett
streifen, schlieren, linien, falsche farben
scannen, scanner, einscannen
bezahlen, zahlung, zahlen, kreditkarte, preis, geld, kosten
rechnung, quittung, beleg
erstattung, rückerstattung, geld zurück, rückgabe
kündigen, kündigung, abbestellen, abbrechen, stornieren
abonnement, abo, tarif, lizenz, testversion
bestellung, kauf, kaufen, bestellen
lieferung, versand, paket
unterstützung, kundendienst, kontakt, mit jemandem sprechen, agent
team, gruppe, organisation, firma, unternehmen
einladen, einladung, personen hinzufügen
rolle, administrator, besitzer
exportieren, export, herausziehen, speichern unter
importieren, import, einlesen, laden
anhang, anhängen, beilage
kommentar, anmerkung, notiz
link, url, verweis, hyperlink, webadresse
tabelle, raster, kalkulationstabelle
zelle, zellen, kästchen, feld, quadrat
zeile, zeilen, reihe
spalte, spalten
überschrift, kopfzeile, erste zeile, tabellenkopf, wiederholen, noch einmal, tabellenüberschrift
fixieren, festhalten, sichtbar bleiben, scrollen, anheften, feststellen, einfrieren
verbinden, zusammenführen, zusammenfassen, vereinen, verschmelzen, ein großes
teilen, trennen, aufteilen, aufspalten
auswahl, auswahlliste, gültigkeit, erlaubte werte, dropdown
zahl, ziffer, nummer, numerisch
null, nullen, führende null, führende nullen, 0
formel, berechnen, rechnen, summe, zusammenzählen, berechnung
diagramm, grafik, schaubild
filter, filtern, nur bestimmte
rechtschreibung, tippfehler, schreibfehler, rot, wellenlinie, wellenlinien, unterstrichen, grammatik, rechtschreibprüfung
zählen, anzahl, wie viele, länge, zu lang, grenze
serienbrief, serienbriefe, gleicher brief, seriendruck, dieselbe einladung
präsentation, folie, folien, vortrag, bildschirmpräsentation, rede
übergang, folienübergang, effekt, überblendung, überblendeffekt, animation, animieren
üben, probe, zeitnahme, messen, zeitmessung, anzeigedauer
seitenzahl, seitennummer, nummerierung
inhaltsverzeichnis, verzeichnis, übersicht, index
fußnote, endnote, verweis
einzug, rand, abstand
ausrichten, zentrieren, mitte, position
fett, kursiv, unterstreichen, hervorheben
liste, aufzählung, aufzählungszeichen
vorlage, muster, dokumentvorlage
fenster, bereich
`;
