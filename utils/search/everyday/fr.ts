/** One line for each thing: how people call it, and how help pages do. */
export const FRENCH = `
mot de passe, code secret, code d'accès, code pin, identifiants, phrase de passe
se connecter, connexion, s'identifier, identification, ouvrir une session, ouverture de session, ouvrir ma session, session, entrer dans, m'identifier, me connecter, authentification, login
se déconnecter, déconnexion, fermer la session, quitter la session
s'inscrire, inscription, enregistrer, enregistrement, adhérer
compte, profil, compte utilisateur, accès, propre accès, adhésion
utilisateur, personne, membre, collègue, équipier, famille, enfant, conjoint, client
bloqué, refusé, refuse, rejette, interdit, n'accepte pas, suspendu
double authentification, code de vérification, second facteur, validation en deux étapes
vérifier, vérification, confirmer, confirmation, contrôler, valider, activation
empreinte, empreinte digitale, doigt, biométrie
supprimer, suppression, effacer, enlever, retirer, se débarrasser, jeter, éliminer, vider, nettoyer, purger
corbeille, poubelle, fichiers supprimés
restaurer, restauration, récupérer, récupération, retrouver, par erreur, perdu, faire revenir, ravoir
annuler, annulation, revenir en arrière, rétablir, réinitialiser
sauvegarde, sauvegarder, copie de sécurité, perdre, perte, tombe en panne, conserver
créer, création, ajouter, ajout, nouveau, insérer, insertion, mettre, mise en place, faire
modifier, modification, changer, changement, ajuster, ajustement, régler, réglage, personnaliser, remplacer, choisir, autre
paramètres, préférences, options, configuration, configurer, réglages
activer, activation, allumer, mettre en marche, démarrer, lancer
désactiver, désactivation, éteindre, arrêter, couper, arrêt, extinction
automatique, automatiquement, tout seul, sans demander
défaut, par défaut, standard, toujours, habituel
démarrage, au démarrage, démarrer, allumage, à l'ouverture
redémarrer, relancer, redémarrage
quitter, fermer, fermeture, sortir, terminer
veille, mise en veille, suspendre, hiberner, réveil, réveiller, réveille, sortie de veille, reste noir
verrouiller, verrouillage, se verrouille, inactif, inactivité, absence, m'absente, écran de verrouillage
ne fonctionne pas, ne marche pas, en panne, problème, souci, erreur, échec, défaut, dépannage, impossible, n'arrive pas
plante, figé, bloqué, gelé, ne répond plus
lent, lente, lentement, lenteur, une éternité, rame, ralentit, performance, trop long, long
vite, rapide, vitesse, rapidité, rapidement, trop vite
chercher, rechercher, recherche, trouver, retrouver, localiser, où est, introuvable
afficher, affichage, montrer, voir, visible, apparaître, apparaît, s'afficher
masquer, cacher, caché, masqué, invisible, disparaître, disparaît
écran, affichage, moniteur
capture d'écran, capture, copie d'écran, photo de l'écran, image de l'écran, ce que je vois, enregistrer l'écran
deuxième écran, second écran, deux écrans, moniteur externe, projecteur, vidéoprojecteur
luminosité, sombre, clair, lumineux, trop sombre, assombrir, éclaircir, rétroéclairage
résolution, orientation, pivoter, rotation, paysage, portrait, de travers, tourner, à l'envers
taille du texte, taille de police, lettres, plus grand, agrandir, trop petit, petites, zoom, loupe, grossir, caractères, difficile à lire
flou, pixelisé, net, trouble
aveugle, vue, yeux, malvoyant, accessibilité, lecteur d'écran, lire à voix haute, braille
sourd, malentendant, alerte visuelle
mode sombre, mode nuit, thème, apparence, couleurs
arrière-plan, fond d'écran, papier peint, bureau, apparence du bureau
image, photo, photographie, dessin, illustration, graphique, avatar
couleur, teinte, nuance
son, audio, bruit, volume, entendre, muet, silence, fort, haut-parleur
haut-parleurs, casque, écouteurs, enceintes
micro, microphone, voix, parler
grésillement, craquement, parasite, bourdonnement
musique, chanson, morceau, album
vidéo, film, clip, dvd
caméra, appareil photo, webcam
réseau, internet, web, connexion, en ligne, hors ligne, toile
wifi, sans fil, réseau sans fil, wlan, borne, point d'accès
clé wifi, mot de passe wifi, clé de sécurité, clé, mot de passe correct
se déconnecte, déconnexions, coupe, coupures, instable, perd la connexion
données mobiles, réseau mobile, carte sim, haut débit mobile, 4g
mode avion, avion, voler, vol, ondes, radio
vpn, réseau de mon entreprise, réseau d'entreprise, télétravail, depuis la maison, à distance, depuis chez moi
pare-feu, port, bloquer l'accès
virus, antivirus, logiciel malveillant, infecté, piraté
bluetooth, appairer, appairage, associer, jumeler
connecter, brancher, relier, attacher, raccorder, lier
déconnecter, débrancher, retirer, éjecter, démonter, enlever
clé usb, usb, disque externe, périphérique externe, amovible
disque, disque dur, lecteur, stockage, ssd
espace disque, place, espace libre, place libre, gigaoctets, plein, capacité, disponible
portable, ordinateur, ordinateur portable, machine, pc, appareil
téléphone, mobile, smartphone, portable
tablette, stylet, stylo
batterie, charge, autonomie, se décharge, décharge, vide, énergie, tenir plus longtemps
chaud, chaleur, chauffe, surchauffe, brûle, brûlant, température
ventilateur, refroidissement, ventilation, souffle
alimentation, chargeur, adaptateur, prise
pilote, matériel
clavier, touches, frappe, saisie, disposition du clavier, agencement
mauvaises lettres, mauvais caractères, mauvaise lettre, inversés, agencement
raccourci, raccourci clavier, combinaison de touches
caractères spéciaux, symbole, accent, accentué, emoji
souris, pointeur, curseur, pavé tactile
gaucher, gauche, main gauche, droitier, autre main
clic, cliquer, appuyer, double-clic
glisser, déposer, déplacer
langue, étrangère, traduire, traduction, en français, en anglais
région, pays, format, unités
heure, horloge, date, temps
fuseau horaire, fuseau, étranger, à l'étranger, voyage, décalage, fausse heure
agenda, calendrier, rendez-vous, réunion, événement
contact, carnet d'adresses, répertoire
courriel, e-mail, mail, messagerie, message
notification, alerte, rappel, avis, bulle
application, logiciel, programme, outil
navigateur, site, sites, page web, pages
télécharger, téléchargement, obtenir, récupérer
envoyer, transférer, téléverser, envoi
installer, installation, mise en place
mettre à jour, mise à jour, mise à niveau, nouvelle version, dernière version
fichier, document, texte, lettre, rédaction
dossier, répertoire
renommer, changer le nom, nommer, nom
copier, copie, dupliquer, cloner
déplacer, déplacement, transférer
trier, tri, ordre, ranger, alphabétique, réorganiser, classer
doublon, doublons, double, en double, deux fois, plusieurs fois, répété, identique
partager, partage, donner accès, collaborer, ensemble
permission, droits, accès, autorisation, privilèges, administrateur, autorisé
protéger, protection, lecture seule, empêcher, personne d'autre, interdire de modifier
serveur, partage réseau, dossier partagé
historique, récent, suivi, vie privée, confidentialité, données personnelles
temporaire, cache, inutile
imprimer, impression, imprimante
papier, feuille, page
bourrage, bourrage papier, coincé, coincée, bloqué
encre, toner, cartouche, niveau d'encre
recto verso, recto-verso, deux faces, deux côtés, dos de la feuille, verso, dos
plusieurs pages, côte à côte, réduire, réduit, tenir sur, brochure
enveloppe, étiquette
traces, rayures, traînées, stries
numériser, scanner, numérisation
payer, paiement, régler, carte bancaire, prix, argent, tarif
facture, reçu, facturation
remboursement, rembourser, retour
résilier, annuler, désabonner, résiliation, mettre fin
abonnement, forfait, essai, licence
commande, achat, acheter, commander
livraison, colis, expédition
assistance, aide, parler à quelqu'un, contacter, agent, service client
équipe, groupe, organisation, entreprise
inviter, invitation, ajouter des personnes
rôle, administrateur, propriétaire
exporter, exportation, extraire, enregistrer sous
importer, importation, charger
pièce jointe, joindre, joint
commentaire, remarque, annotation, note
lien, url, hyperlien, adresse web
tableau, table, grille, classeur, feuille de calcul
cellule, case, cases, carré, champ
ligne, lignes, rangée
colonne, colonnes
en-tête, titre, première ligne, ligne de titre, répéter, répétition, revenir en haut
fixer, figer, garder visible, rester visible, défiler, descendre, descends, épingler
fusionner, fusion, réunir, combiner, joindre, une grande
scinder, diviser, séparer, fractionner
choix, liste déroulante, validité, valeurs autorisées, autoriser
nombre, chiffre, numéro, numérique
zéro, zéros, zéro non significatif, zéros de gauche, 0
formule, calculer, calcul, somme, total, additionner
diagramme, graphique, courbe
filtre, filtrer, seulement
orthographe, faute, fautes, rouge, souligné, vagues, grammaire, vérification orthographique
compter, nombre de, combien, longueur, limite, trop long
publipostage, lettre type, lettres types, même lettre, même invitation
présentation, diapo, diapos, diapositive, exposé, diaporama, discours
transition, effet, fondu, animation, animer
répéter, répétition, minutage, chronométrer, présentation chronométrée, mesurer
numéro de page, numérotation, numéroté
table des matières, sommaire, index
note de bas de page, référence
retrait, marge, espacement, distance
aligner, alignement, centrer, position
gras, italique, souligner, mettre en évidence
liste, puce, puces, énumération
modèle, patron, exemple
fenêtre, volet, panneau
`;
